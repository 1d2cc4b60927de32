using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1601;

internal sealed record TileReport(int Peak, int Median, int Percent);

internal sealed class TileBoard
{
    private readonly object _merge = new();
    private readonly Func<int, int[]> _render;
    private readonly int[] _histogram = new int[256];
    private readonly int _tiles;
    private int _outstanding;
    private int _peak;
    private int _pixels;

    public TileBoard(int tiles, Func<int, int[]> render)
    {
        _tiles = tiles;
        _outstanding = tiles;
        _render = render;
    }

    public void Start()
    {
        for (int i = 0; i < _tiles; i++)
        {
            int tile = i;
            ThreadPool.QueueUserWorkItem(_ => Merge(_render(tile)));
        }
    }

    public bool TryGetReport(out TileReport report)
    {
        if (_outstanding > 0)
        {
            report = null;
            return false;
        }

        report = new TileReport(_peak, Median(), _peak * 100 / 255);
        return true;
    }

    private void Merge(int[] pixels)
    {
        lock (_merge)
        {
            foreach (int p in pixels)
            {
                _histogram[p & 255]++;
                _peak = Math.Max(_peak, p & 255);
            }

            _pixels += pixels.Length;
            _outstanding--;
        }
    }

    private int Median()
    {
        int seen = 0;
        for (int level = 0; level < _histogram.Length; level++)
        {
            seen += _histogram[level];
            if (seen * 2 >= _pixels)
            {
                return level;
            }
        }

        return 0;
    }
}
