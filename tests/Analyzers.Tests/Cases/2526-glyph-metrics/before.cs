using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2526;

public interface IFontFace
{
    float Ascent { get; }

    float Descent { get; }

    float AdvanceOf(char c);
}

public sealed class GlyphMetrics
{
    private readonly object _measure = new();
    private readonly IFontFace _face;
    private readonly float[] _advance = new float[128];
    private float _ascent;
    private float _descent;
    private bool _measured;

    public GlyphMetrics(IFontFace face) => _face = face;

    public float LineHeight
    {
        get
        {
            Ensure();
            return _ascent + _descent;
        }
    }

    public float Width(string text)
    {
        Ensure();
        float width = 0;
        foreach (char c in text)
        {
            width += c < 128 ? _advance[c] : _ascent;
        }

        return width;
    }

    private void Ensure()
    {
        if (_measured != true)
        {
            lock (_measure)
            {
                if (!_measured)
                {
                    for (int c = 32; c < _advance.Length; c++)
                    {
                        _advance[c] = _face.AdvanceOf((char)c);
                    }

                    _ascent = _face.Ascent;
                    _descent = Math.Abs(_face.Descent);
                    Volatile.WriteBarrier();
                    _measured = true;
                }
            }
        }
    }
}
