using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6209;

public sealed class TilePainter
{
    private struct Tile
    {
        public bool Drawn;
        public int Stride;
        public byte[] Pixels;
    }

    private readonly Tile[] _tiles;

    public TilePainter(int count, int stride, Func<int, byte[]> draw)
    {
        _tiles = new Tile[count];
        var painter = new Thread(() =>
        {
            for (int i = 0; i < count; i++)
            {
                _tiles[i].Pixels = draw(i);
                _tiles[i].Stride = stride;
                Volatile.Write(ref _tiles[i].Drawn, true);
            }
        });
        painter.IsBackground = true;
        painter.Start();
    }

    public long Brightness(int row)
    {
        long sum = 0;
        for (int i = 0; i < _tiles.Length; i++)
        {
            if (!Volatile.Read(ref _tiles[i].Drawn))
            {
                continue;
            }

            int stride = _tiles[i].Stride;
            foreach (byte b in _tiles[i].Pixels.AsSpan(row * stride, stride))
            {
                sum += b;
            }
        }

        return sum;
    }
}
