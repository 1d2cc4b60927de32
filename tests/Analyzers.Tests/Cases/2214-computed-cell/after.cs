using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2214;

public interface ICell<out TValue>
{
    TValue Current { get; }
}

public sealed class ComputedCell<TSource, TValue>(TSource source, Func<TSource, TValue> compute) : ICell<TValue>
    where TSource : class
{
    private readonly object _monitor = new();
    private volatile bool _done;
    private TValue _value;
    private Exception _error;

    public TValue Current
    {
        get
        {
            Settle();
            return _error is null ? _value : throw new InvalidOperationException("cell failed", _error);
        }
    }

    public bool Failed
    {
        get
        {
            Settle();
            return _error is not null;
        }
    }

    private void Settle()
    {
        if (_done) return;

        Monitor.Enter(_monitor);
        try
        {
            if (_done) return;
            try
            {
                _value = compute(source);
            }
            catch (ArithmeticException e)
            {
                _error = e;
            }

            _done = true;
        }
        finally
        {
            Monitor.Exit(_monitor);
        }
    }
}

public sealed class Worksheet
{
    private readonly Dictionary<string, ICell<decimal>> _cells = new();

    public void Define(string name, int[] inputs, Func<int[], decimal> formula) =>
        _cells.Add(name, new ComputedCell<int[], decimal>(inputs, formula));

    public decimal this[string name] => _cells[name].Current;
}
