using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1919;

public sealed class GlyphSlots
{
    private struct Slot
    {
        public int Filled;
        public float Advance;
        public short Page;
    }

    private readonly Slot[] _slots = new Slot[256];
    private readonly object[] _stripes = { new(), new(), new(), new() };
    private readonly Func<byte, (float Advance, short Page)> _rasterize;

    public GlyphSlots(Func<byte, (float Advance, short Page)> rasterize) => _rasterize = rasterize;

    public float Measure(ReadOnlySpan<byte> text)
    {
        float width = 0;
        foreach (byte glyph in text)
        {
            ref Slot slot = ref Ensure(glyph);
            width += slot.Advance;
        }

        return width;
    }

    public short PageOf(byte glyph) => Ensure(glyph).Page;

    private ref Slot Ensure(byte glyph)
    {
        if (Volatile.Read(ref _slots[glyph].Filled) == 0)
        {
            lock (_stripes[glyph & 3])
            {
                if (_slots[glyph].Filled == 0)
                {
                    (_slots[glyph].Advance, _slots[glyph].Page) = _rasterize(glyph);
                    _slots[glyph].Filled = 1;
                }
            }
        }

        return ref _slots[glyph];
    }
}
