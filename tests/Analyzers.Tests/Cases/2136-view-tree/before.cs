using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S2136;

public sealed class ViewTree
{
    private readonly Thread _owner = Thread.CurrentThread;
    private readonly SynchronizationContext _context = SynchronizationContext.Current;
    private readonly List<(string Name, int Height)> _rows = new();
    private bool _measured;
    private int[] _offsets;
    private int _total;

    public int Height
    {
        get
        {
            VerifyAccess();
            Measure();
            return _total;
        }
    }

    public void Add(string name, int height)
    {
        VerifyAccess();
        _rows.Add((name, height));
        _measured = false;
    }

    public string HitTest(int y)
    {
        VerifyAccess();
        if (!_measured)
        {
            Measure();
        }

        int at = Array.BinarySearch(_offsets, y);
        int row = at >= 0 ? at : ~at - 1;
        return row >= 0 && y < _total ? _rows[row].Name : null;
    }

    public Task FillAsync(Func<Task<(string Name, int Height)>> load) => Task.Run(async () =>
    {
        var row = await load().ConfigureAwait(false);
        _context.Post(_ => Add(row.Name, row.Height), null);
    });

    private void Measure()
    {
        if (_measured)
        {
            return;
        }

        _offsets = new int[_rows.Count];
        _total = 0;
        for (int i = 0; i < _offsets.Length; i++)
        {
            _offsets[i] = _total;
            _total += _rows[i].Height;
        }

        _measured = true;
    }

    private void VerifyAccess()
    {
        if (Thread.CurrentThread != _owner)
        {
            throw new InvalidOperationException("The tree belongs to another thread.");
        }
    }
}
