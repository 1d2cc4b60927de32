using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5009;

public sealed class TremorLog
{
    private readonly object _pen = new();
    private readonly float[] _amplitudes;
    private int _written;

    public TremorLog(int capacity) => _amplitudes = new float[capacity];

    public bool Append(float amplitude)
    {
        lock (_pen)
        {
            if (_written == _amplitudes.Length)
            {
                return false;
            }

            _amplitudes[_written] = amplitude;
            Volatile.Write(ref _written, _written + 1);
            return true;
        }
    }

    public float Peak()
    {
        int end = Volatile.Read(ref _written);
        float peak = 0;
        for (int i = 0; i < end; i++)
        {
            peak = Math.Max(peak, Math.Abs(_amplitudes[i]));
        }

        return peak;
    }
}
