using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3305;

public readonly struct Extent
{
    public Extent(float left, float top, float right, float bottom)
    {
        Left = left;
        Top = top;
        Right = right;
        Bottom = bottom;
    }

    public float Left { get; }
    public float Top { get; }
    public float Right { get; }
    public float Bottom { get; }

    public bool Contains(float x, float y) => x >= Left && x <= Right && y >= Top && y <= Bottom;
}

public sealed class Zone
{
    private readonly float[] _outline;
    private StrongBox<Extent> _extent;

    public Zone(float[] outline) => _outline = outline;

    public Extent Extent
    {
        get
        {
            if (_extent is null)
            {
                _extent = new StrongBox<Extent>(Measure());
            }

            return _extent.Value;
        }
    }

    public int CountInside(float[] xs, float[] ys)
    {
        int inside = 0;
        Parallel.For(0, xs.Length, i =>
        {
            if (Extent.Contains(xs[i], ys[i]))
            {
                Interlocked.Increment(ref inside);
            }
        });
        return inside;
    }

    private Extent Measure()
    {
        float left = float.MaxValue, top = float.MaxValue, right = float.MinValue, bottom = float.MinValue;
        for (int i = 0; i + 1 < _outline.Length; i += 2)
        {
            left = Math.Min(left, _outline[i]);
            right = Math.Max(right, _outline[i]);
            top = Math.Min(top, _outline[i + 1]);
            bottom = Math.Max(bottom, _outline[i + 1]);
        }

        return new Extent(left, top, right, bottom);
    }
}
