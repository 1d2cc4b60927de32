using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4704;

public sealed class GlyphMetrics
{
    private const int Measured = 2;

    private struct Slot
    {
        public int State;
        public float Advance;
        public float Bearing;
    }

    private readonly Slot[] _slots;
    private readonly object _rasterizer = new();
    private readonly Func<int, float[]> _rasterize;

    public GlyphMetrics(int glyphCount, Func<int, float[]> rasterize)
    {
        _slots = new Slot[glyphCount];
        _rasterize = rasterize;
    }

    public float MeasureRun(ReadOnlySpan<ushort> glyphs)
    {
        float pen = 0;
        foreach (ushort glyph in glyphs)
        {
            ref Slot slot = ref _slots[glyph];
            if (Volatile.Read(ref slot.State) != Measured)
            {
                Fill(ref slot, glyph);
            }

            pen += slot.Bearing + slot.Advance;
        }

        return pen;
    }

    private void Fill(ref Slot slot, int glyph)
    {
        lock (_rasterizer)
        {
            if (slot.State == Measured)
            {
                return;
            }

            float[] box = _rasterize(glyph);
            slot.Bearing = box[0];
            slot.Advance = box[1];
            Volatile.Write(ref slot.State, Measured);
        }
    }
}
