using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6426;

public sealed class Glyph
{
    private const int Measured = 1 << 30;
    private static readonly ConcurrentDictionary<char, Glyph> s_glyphs = new();
    private static int s_measurements;
    private readonly (short X, short Y)[] _outline;
    private int _box;

    private Glyph((short X, short Y)[] outline) => _outline = outline;

    public static int Measurements => Volatile.Read(ref s_measurements);

    public bool IsMeasured => (_box & Measured) != 0;

    public int Width
    {
        get
        {
            if (!IsMeasured)
            {
                Measure();
            }

            return _box & 0x7FFF;
        }
    }

    public int Height
    {
        get
        {
            if (!IsMeasured)
            {
                Measure();
            }

            return (_box >> 15) & 0x7FFF;
        }
    }

    public static void Preload(string text, Func<char, (short X, short Y)[]> outlines) =>
        Parallel.ForEach(text, c => _ = s_glyphs.GetOrAdd(c, static (k, o) => new Glyph(o(k)), outlines).Height);

    private void Measure()
    {
        int right = 0, top = 0;
        foreach (var (x, y) in _outline)
        {
            right = Math.Max(right, x);
            top = Math.Max(top, y);
        }

        Interlocked.Increment(ref s_measurements);
        _box = Measured | right | (top << 15);
    }
}
