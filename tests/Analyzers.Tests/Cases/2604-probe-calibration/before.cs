using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2604;

public struct Calibration
{
    public double Gain;
    public double Offset;
    public bool Valid;
}

public sealed class ProbeBank
{
    private readonly Calibration[] _probes;
    private readonly Func<int, (double Low, double High)> _reference;
    private SpinLock _fitting = new(enableThreadOwnerTracking: false);

    public ProbeBank(int probes, Func<int, (double Low, double High)> reference)
    {
        _probes = new Calibration[probes];
        _reference = reference;
    }

    public double Convert(int probe, double raw)
    {
        ref Calibration c = ref _probes[probe];
        if (!Volatile.Read(ref c.Valid))
        {
            Calibrate(probe);
        }

        return (raw * c.Gain) + c.Offset;
    }

    public double[] ConvertAll(int probe, ReadOnlySpan<double> raw)
    {
        var result = new double[raw.Length];
        for (int i = 0; i < raw.Length; i++)
        {
            result[i] = Convert(probe, raw[i]);
        }

        return result;
    }

    private void Calibrate(int probe)
    {
        var (low, high) = _reference(probe);
        bool taken = false;
        try
        {
            _fitting.Enter(ref taken);
            if (!_probes[probe].Valid)
            {
                Fit(ref _probes[probe], low, high);
            }
        }
        finally
        {
            if (taken)
            {
                _fitting.Exit();
            }
        }
    }

    private static void Fit(ref Calibration c, double low, double high)
    {
        double span = high - low;
        c.Gain = span == 0 ? 1 : 100 / span;
        c.Offset = -low * c.Gain;
        c.Valid = true;
    }
}
