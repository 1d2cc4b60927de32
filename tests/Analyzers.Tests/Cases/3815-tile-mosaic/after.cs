using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3815;

public sealed class MosaicTile
{
    private volatile bool _rendered;
    private byte[] _pixels;
    private int _stride;

    internal void Render(Func<int, int, byte> shade, int size)
    {
        var pixels = new byte[size * size];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = shade(i % size, i / size);
        }

        _pixels = pixels;
        _stride = size;
        _rendered = true;
    }

    public bool TryCopyRow(int row, Span<byte> target)
    {
        if (!_rendered)
        {
            return false;
        }

        int stride = _stride;
        _pixels.AsSpan(row * stride, stride).CopyTo(target);
        return true;
    }
}

public sealed class Mosaic
{
    private readonly MosaicTile[] _tiles;

    public Mosaic(int count, Func<int, int, byte> shade, int size)
    {
        _tiles = Array.ConvertAll(new int[count], static _ => new MosaicTile());
        Completion = Task.Run(() => Array.ForEach(_tiles, tile => tile.Render(shade, size)));
    }

    public Task Completion { get; }

    public MosaicTile this[int index] => _tiles[index];
}
