using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5623;

public interface ITileRasterizer
{
    byte[] Render(int column, int row, out int width, out int height);
}

public interface ICanvas
{
    void Blit(int column, int row, byte[] pixels, int width, int height);
}

public sealed class TileCache
{
    private struct Tile
    {
        public int Requested;
        public volatile bool Ready;
        public byte[] Pixels;
        public int Width;
        public int Height;
    }

    private readonly Tile[] _tiles;
    private readonly int _columns;
    private readonly ITileRasterizer _rasterizer;
    private readonly Action _invalidate;

    public TileCache(int columns, int rows, ITileRasterizer rasterizer, Action invalidate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        _tiles = new Tile[columns * rows];
        _columns = columns;
        _rasterizer = rasterizer;
        _invalidate = invalidate;
    }

    public bool TryDraw(ICanvas canvas, int column, int row)
    {
        int index = (row * _columns) + column;
        ref var tile = ref _tiles[index];
        if (tile.Ready)
        {
            canvas.Blit(column, row, tile.Pixels, tile.Width, tile.Height);
            return true;
        }

        if (Interlocked.Exchange(ref tile.Requested, 1) == 0)
        {
            ThreadPool.QueueUserWorkItem(_ => Render(index));
        }

        return false;
    }

    private void Render(int index)
    {
        ref var tile = ref _tiles[index];
        try
        {
            tile.Pixels = _rasterizer.Render(index % _columns, index / _columns, out tile.Width, out tile.Height);
            tile.Ready = true;
        }
        catch (IOException)
        {
            Volatile.Write(ref tile.Requested, 0);
        }

        _invalidate();
    }
}
