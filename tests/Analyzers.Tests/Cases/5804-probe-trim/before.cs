using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5804;

internal sealed class Trim
{
    public volatile float Gain;
    public volatile int Offset;
    public bool Done;
}

public sealed class PressureProbe
{
    private readonly Trim _trim = new();
    private readonly Func<int> _raw;

    public PressureProbe(Func<int> raw)
    {
        _raw = raw;
        new Thread(Calibrate) { IsBackground = true, Name = "trim" }.Start();
    }

    public double Kilopascal()
    {
        int raw = _raw();
        return _trim is { Done: true }
            ? (raw - _trim.Offset) * (double)_trim.Gain
            : double.NaN;
    }

    private void Calibrate()
    {
        long sum = 0;
        for (int i = 0; i < 256; i++)
        {
            sum += _raw();
            Thread.Sleep(1);
        }

        Adopt(_trim, (int)(sum / 256), 101.325f / 4096);
    }

    private static void Adopt(Trim trim, int offset, float gain)
    {
        trim.Offset = offset;
        trim.Gain = gain;
        trim.Done = true;
    }
}
