using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5109;

public sealed class StereoImpulse
{
    private readonly object _load = new();
    private readonly Func<string, float[]> _read;
    private float[] _left;
    private float[] _right;

    public StereoImpulse(Func<string, float[]> read) => _read = read;

    public float MixAt(int sample)
    {
        if (_left == null && _right == null)
        {
            Load();
        }

        return (_left[sample] + _right[sample]) / 2;
    }

    private void Load()
    {
        lock (_load)
        {
            if (_left == null && _right == null)
            {
                _left = _read("left");
                _right = _read("right");
            }
        }
    }
}
