using System;
using System.Threading;

namespace Corpus.S2112;

public interface IRasterizer
{
    byte[] Page(int page);

    int Advance(int page);
}

public sealed class GlyphPages
{
    private const int Shift = 11;
    private readonly IRasterizer _rasterizer;
    private readonly byte[][] _bitmaps = new byte[32][];
    private readonly int[] _advances = new int[32];
    private int _built;

    public GlyphPages(IRasterizer rasterizer) => _rasterizer = rasterizer;

    public int Width(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (char c in text)
        {
            width += _advances[Touch(c)];
        }

        return width;
    }

    public void Draw(char c, Span<byte> target)
    {
        int page = Touch(c);
        var bitmap = _bitmaps[page];
        int cell = bitmap.Length >> Shift;
        bitmap.AsSpan((c & ((1 << Shift) - 1)) * cell, cell).CopyTo(target);
    }

    public void Prefetch(params int[] pages)
    {
        foreach (int page in pages)
        {
            ThreadPool.QueueUserWorkItem(p => Touch((char)(p << Shift)), page, preferLocal: false);
        }
    }

    private int Touch(char c)
    {
        int page = c >> Shift;
        int bit = 1 << page;
        if ((Interlocked.Or(ref _built, bit) & bit) == 0)
        {
            _advances[page] = _rasterizer.Advance(page);
            _bitmaps[page] = _rasterizer.Page(page);
        }

        return page;
    }
}
