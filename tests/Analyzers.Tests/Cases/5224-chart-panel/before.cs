using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5224;

public abstract class PanelObject
{
    private readonly int _owner = Environment.CurrentManagedThreadId;
    private readonly ConcurrentQueue<Action> _posted = new();

    public void Post(Action action) => _posted.Enqueue(action);

    public void RunPosted()
    {
        Verify();
        while (_posted.TryDequeue(out var action))
        {
            action();
        }
    }

    protected void Verify()
    {
        if (Environment.CurrentManagedThreadId != _owner)
        {
            throw new InvalidOperationException("wrong thread");
        }
    }
}

public sealed class ChartPanel : PanelObject
{
    private readonly Func<double[]> _query;
    private bool _laidOut;
    private double _min;
    private double _max;
    private double[] _values = Array.Empty<double>();

    public ChartPanel(Func<double[]> query) => _query = query;

    public Task RefreshAsync()
    {
        Verify();
        return Task.Run(() =>
        {
            double[] values = _query();
            Post(() => Show(values));
        });
    }

    public void Show(double[] values)
    {
        Verify();
        _values = values;
        _laidOut = false;
    }

    public int Row(int index, int height)
    {
        Verify();
        if (!_laidOut)
        {
            LayOut();
        }

        double span = _max - _min;
        return span == 0 ? 0 : (int)((_values[index] - _min) / span * (height - 1));
    }

    private void LayOut()
    {
        _min = double.MaxValue;
        _max = double.MinValue;
        foreach (double value in _values)
        {
            _min = Math.Min(_min, value);
            _max = Math.Max(_max, value);
        }

        _laidOut = true;
    }
}
