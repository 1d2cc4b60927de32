using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2232;

public sealed class GlyphAtlas
{
    private readonly Func<char, byte[]> _rasterize;
    private readonly string _alphabet;
    private byte[][] _glyphs;
    private bool _rasterized;
    private object _sync;
    private Dictionary<char, int> _positions;

    public GlyphAtlas(string alphabet, Func<char, byte[]> rasterize)
    {
        _alphabet = alphabet;
        _rasterize = rasterize;
    }

    public int Bytes
    {
        get
        {
            int total = 0;
            foreach (var glyph in Glyphs())
            {
                total += glyph.Length;
            }

            return total;
        }
    }

    public ReadOnlyMemory<byte> Find(char c)
    {
        var positions = LazyInitializer.EnsureInitialized(ref _positions, Index);
        return positions.TryGetValue(c, out int at) ? Glyphs()[at] : default;
    }

    public void Prime() => Parallel.For(0, _alphabet.Length, i => Find(_alphabet[i]));

    private byte[][] Glyphs() =>
        LazyInitializer.EnsureInitialized(ref _glyphs, ref _rasterized, ref _sync, Rasterize);

    private byte[][] Rasterize()
    {
        var glyphs = new byte[_alphabet.Length][];
        for (int i = 0; i < glyphs.Length; i++)
        {
            glyphs[i] = _rasterize(_alphabet[i]);
        }

        return glyphs;
    }

    private Dictionary<char, int> Index()
    {
        var positions = new Dictionary<char, int>();
        for (int i = 0; i < _alphabet.Length; i++)
        {
            positions[_alphabet[i]] = i;
        }

        return positions;
    }
}
