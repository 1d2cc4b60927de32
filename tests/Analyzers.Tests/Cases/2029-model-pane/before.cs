using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2029;

public sealed class WrongThreadException : InvalidOperationException
{
    public WrongThreadException(int owner, int actual)
        : base($"owned by thread {owner}, called from {actual}")
    {
    }
}

public sealed class ModelPane
{
    private readonly int _owner = Environment.CurrentManagedThreadId;
    private readonly Func<IEnumerable<string>> _rows;
    private readonly List<string> _cells = new();
    private bool _laidOut;
    private int _width;

    public ModelPane(Func<IEnumerable<string>> rows) => _rows = rows;

    public int Width
    {
        get
        {
            VerifyAccess();
            if (!_laidOut)
            {
                LayOut();
            }

            return _width;
        }
    }

    public string Cell(int index)
    {
        VerifyAccess();
        if (!_laidOut)
        {
            LayOut();
        }

        return index < _cells.Count ? _cells[index].PadRight(_width) : string.Empty;
    }

    public void Invalidate()
    {
        VerifyAccess();
        _laidOut = false;
        _cells.Clear();
        _width = 0;
    }

    private void VerifyAccess()
    {
        int current = Environment.CurrentManagedThreadId;
        if (current != _owner)
        {
            throw new WrongThreadException(_owner, current);
        }
    }

    private void LayOut()
    {
        foreach (var row in _rows())
        {
            _cells.Add(row);
            _width = Math.Max(_width, row.Length);
        }

        _laidOut = true;
    }
}
