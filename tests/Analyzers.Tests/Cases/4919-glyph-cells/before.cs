using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4919;

public sealed class GlyphAtlas
{
    private struct Cell
    {
        public int Ready;
        public short Left;
        public short Top;
        public float Advance;
    }

    private readonly Cell[] _cells = new Cell[256];
    private readonly Func<char, (short Left, short Top, float Advance)> _rasterize;
    private readonly object _paint = new();

    public GlyphAtlas(Func<char, (short Left, short Top, float Advance)> rasterize) => _rasterize = rasterize;

    public float Measure(string text)
    {
        float width = 0f;
        foreach (char c in text)
        {
            width += At(c).Advance;
        }

        return width;
    }

    public (int X, int Y) Origin(char c)
    {
        ref readonly Cell cell = ref At(c);
        return (cell.Left, cell.Top);
    }

    private ref readonly Cell At(char c)
    {
        ref Cell cell = ref _cells[c & 255];
        if (Volatile.Read(ref cell.Ready) == 0)
        {
            Paint(ref cell, (char)(c & 255));
        }

        return ref cell;
    }

    private void Paint(ref Cell cell, char c)
    {
        lock (_paint)
        {
            if (cell.Ready == 0)
            {
                (cell.Left, cell.Top, cell.Advance) = _rasterize(c);
                Volatile.Write(ref cell.Ready, 1);
            }
        }
    }
}
