using System;
using System.Collections.Concurrent;
using System.Threading;

namespace Corpus.C2316;

public interface IGlyphSource
{
    bool TryMeasure(char glyph, out float advance, out float ascent, out float descent);
}

public static class Atlases
{
    private static readonly ConcurrentDictionary<string, GlyphAtlas> s_atlases = new();

    public static GlyphAtlas For(string family, Func<string, IGlyphSource> open) =>
        s_atlases.GetOrAdd(family, f => new GlyphAtlas(open(f)));
}

public sealed partial class GlyphAtlas(IGlyphSource source, bool measured = false)
{
    private readonly Lock _measure = new();
    private float _ascent;
    private float _descent;
    private float[] _advances;

    public float LineHeight
    {
        get
        {
            if (!measured)
            {
                Measure();
            }

            return _ascent + _descent;
        }
    }

    public float WidthOf(ReadOnlySpan<char> text)
    {
        if (!measured)
        {
            Measure();
        }

        float width = 0;
        foreach (char c in text)
        {
            width += c < _advances.Length ? _advances[c] : _advances['?'];
        }

        return width;
    }
}

public sealed partial class GlyphAtlas
{
    private const int Latin = 128;

    private void Measure()
    {
        lock (_measure)
        {
            if (measured)
            {
                return;
            }

            var advances = new float[Latin];
            for (int i = ' '; i < Latin; i++)
            {
                if (source.TryMeasure((char)i, out float advance, out float ascent, out float descent))
                {
                    advances[i] = advance;
                    _ascent = Math.Max(_ascent, ascent);
                    _descent = Math.Max(_descent, descent);
                }
            }

            _advances = advances;
            measured = true;
        }
    }
}
