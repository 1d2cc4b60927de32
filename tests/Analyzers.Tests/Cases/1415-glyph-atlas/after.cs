using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1415;

public sealed record GlyphInfo(char Symbol, int Advance, int Height);

public interface IFontFile
{
    IEnumerable<GlyphInfo> ReadGlyphs();
}

public sealed class GlyphAtlas
{
    private readonly IFontFile _font;
    private readonly object _seed = new();
    private bool _seeded;
    private Dictionary<char, int> _advances;
    private int _lineHeight;

    public GlyphAtlas(IFontFile font) => _font = font;

    public int LineHeight
    {
        get
        {
            Seed();
            return _lineHeight;
        }
    }

    public int Measure(string text)
    {
        Seed();
        int width = 0;
        foreach (char c in text)
        {
            width += _advances.TryGetValue(c, out int advance) ? advance : _lineHeight / 2;
        }

        return width;
    }

    public IReadOnlyList<int> MeasureLines(IReadOnlyList<string> lines)
    {
        var widths = new int[lines.Count];
        for (int i = 0; i < widths.Length; i++)
        {
            widths[i] = Measure(lines[i]);
        }

        return widths;
    }

    private void Seed()
    {
        if (Volatile.Read(ref _seeded))
        {
            return;
        }

        lock (_seed)
        {
            if (_seeded)
            {
                return;
            }

            var advances = new Dictionary<char, int>();
            int tallest = 0;
            foreach (var glyph in _font.ReadGlyphs())
            {
                advances[glyph.Symbol] = glyph.Advance;
                tallest = Math.Max(tallest, glyph.Height);
            }

            _advances = advances;
            _lineHeight = tallest + 2;
            Volatile.Write(ref _seeded, true);
        }
    }
}
