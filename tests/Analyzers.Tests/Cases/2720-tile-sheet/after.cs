using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2720;

public interface ITileRenderer
{
    byte[] Render(int column, int row);
}

public sealed class TileSheet
{
    private struct Tile
    {
        public byte[] Pixels;
        public int Mean;
        public volatile bool Done;
    }

    private readonly ITileRenderer _renderer;
    private readonly Tile[] _tiles;
    private readonly int _columns;

    public TileSheet(ITileRenderer renderer, int columns, int rows)
    {
        _renderer = renderer;
        _columns = columns;
        _tiles = new Tile[columns * rows];
    }

    public Task RenderAsync() => Task.Run(() => Parallel.For(0, _tiles.Length, Render));

    public ReadOnlySpan<byte> Peek(int column, int row)
    {
        ref Tile tile = ref _tiles[(row * _columns) + column];
        return tile.Done ? tile.Pixels.AsSpan() : default;
    }

    public int MeanOr(int column, int row, int fallback)
    {
        int at = (row * _columns) + column;
        if (!_tiles[at].Done)
        {
            return fallback;
        }

        return _tiles[at].Mean;
    }

    public long Bytes()
    {
        long bytes = 0;
        for (int i = 0; i < _tiles.Length; i++)
        {
            if (_tiles[i].Done)
            {
                bytes += _tiles[i].Pixels.Length;
            }
        }

        return bytes;
    }

    private void Render(int at)
    {
        int row = Math.DivRem(at, _columns, out int column);
        byte[] pixels = _renderer.Render(column, row);
        long sum = 0;
        foreach (byte pixel in pixels)
        {
            sum += pixel;
        }

        _tiles[at].Pixels = pixels;
        _tiles[at].Mean = (int)(sum / Math.Max(1, pixels.Length));
        _tiles[at].Done = true;
    }
}
