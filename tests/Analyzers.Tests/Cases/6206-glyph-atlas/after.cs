using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6206;

public sealed class GlyphAtlas
{
    private readonly object _bake = new();
    private readonly Func<int, byte[]> _raster;
    private readonly byte[][] _glyphs = new byte[128][];
    private int _widest;

    public GlyphAtlas(Func<int, byte[]> raster) => _raster = raster;

    public bool Baked
    {
        get => Volatile.Read(ref field);
        private set => Volatile.Write(ref field, value);
    }

    public byte[] Glyph(char c)
    {
        if (!Baked)
        {
            Bake();
        }

        return _glyphs[c & 127];
    }

    public int Column(int index) => Baked ? index * _widest : 0;

    private void Bake()
    {
        lock (_bake)
        {
            if (Baked)
            {
                return;
            }

            for (int i = 0; i < _glyphs.Length; i++)
            {
                _glyphs[i] = _raster(i);
                _widest = Math.Max(_widest, _glyphs[i].Length);
            }

            Baked = true;
        }
    }
}
