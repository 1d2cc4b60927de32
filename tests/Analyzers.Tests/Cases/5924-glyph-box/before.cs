using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5924;

public readonly record struct GlyphBox(float Left, float Top, float Right, float Bottom);

internal sealed class Boxed<T>
    where T : struct
{
    public Boxed(T value) => Value = value;

    public T Value { get; }
}

internal sealed class LazyCell<T>
    where T : struct
{
    private readonly object _sync = new();
    private Boxed<T> _box;

    public bool HasValue => _box is not null;

    public T Get<TArg>(TArg arg, Func<TArg, T> make)
    {
        if (!HasValue)
        {
            lock (_sync)
            {
                if (!HasValue)
                {
                    _box = new Boxed<T>(make(arg));
                }
            }
        }

        return _box.Value;
    }
}

public sealed class Glyph
{
    private readonly float[] _outline;
    private readonly LazyCell<GlyphBox> _bounds = new();

    public Glyph(float[] outline) => _outline = outline;

    public float Width
    {
        get
        {
            var box = _bounds.Get(_outline, Measure);
            return box.Right - box.Left;
        }
    }

    private static GlyphBox Measure(float[] xy)
    {
        float left = float.MaxValue, top = float.MaxValue, right = float.MinValue, bottom = float.MinValue;
        for (int i = 0; i + 1 < xy.Length; i += 2)
        {
            left = Math.Min(left, xy[i]);
            right = Math.Max(right, xy[i]);
            top = Math.Min(top, xy[i + 1]);
            bottom = Math.Max(bottom, xy[i + 1]);
        }

        return new GlyphBox(left, top, right, bottom);
    }
}
