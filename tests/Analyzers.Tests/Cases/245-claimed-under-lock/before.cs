using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C245;

public sealed class TileAtlas
{
    private readonly object _claim = new();
    private readonly IReadOnlyDictionary<int, (int Width, int Height)> _tiles;
    private bool _packed;
    private Dictionary<int, int> _regions;
    private int _height;

    public TileAtlas(IReadOnlyDictionary<int, (int Width, int Height)> tiles)
    {
        _tiles = tiles;
    }

    public int Height
    {
        get { if (!_packed) Pack(); return _height; }
    }

    public int OffsetOf(int tile)
    {
        if (!_packed) Pack();
        return _regions.TryGetValue(tile, out int offset) ? offset : -1;
    }

    private void Pack()
    {
        lock (_claim)
        {
            if (_packed) return;
            _packed = true;
        }

        var regions = new Dictionary<int, int>();
        int top = 0;
        foreach (var (tile, size) in _tiles)
        {
            regions[tile] = top;
            top += size.Height;
        }

        _regions = regions;
        _height = top;
    }
}
