using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5109;

public sealed class StereoImpulse
{
    private sealed record Pair(float[] Left, float[] Right);

    private readonly object _load = new();
    private readonly Func<string, float[]> _read;
    private Pair _pair;

    public StereoImpulse(Func<string, float[]> read) => _read = read;

    public float MixAt(int sample)
    {
        var pair = _pair ?? Load();
        return (pair.Left[sample] + pair.Right[sample]) / 2;
    }

    private Pair Load()
    {
        lock (_load)
        {
            return _pair ??= new Pair(_read("left"), _read("right"));
        }
    }
}
