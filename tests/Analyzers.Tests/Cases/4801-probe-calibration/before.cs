using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4801;

internal sealed class Calibration
{
    public bool Ready;
    public double Gain = 1.0;
    public double Offset;
    public string Instrument;
}

internal sealed class ProbeHead
{
    private readonly Calibration _calibration = new();
    private readonly Func<int, double> _sample;
    private readonly string _serial;
    private int _requested;
    private long _conversions;

    public ProbeHead(string serial, Func<int, double> sample)
    {
        _serial = serial;
        _sample = sample;
    }

    public long Conversions => Interlocked.Read(ref _conversions);

    public void RequestCalibration()
    {
        if (Interlocked.Exchange(ref _requested, 1) == 0)
        {
            Task.Run(Calibrate);
        }
    }

    public bool TryConvert(double raw, out double value)
    {
        value = double.NaN;
        if (!_calibration.Ready)
        {
            return false;
        }

        value = (raw - _calibration.Offset) * _calibration.Gain;
        Interlocked.Increment(ref _conversions);
        return true;
    }

    public override string ToString() =>
        _calibration.Ready ? _serial + " against " + _calibration.Instrument : _serial + " (uncalibrated)";

    private void Calibrate()
    {
        double low = 0, high = 0;
        for (int i = 0; i < 16; i++)
        {
            low += _sample(0);
            high += _sample(100);
        }

        low /= 16;
        high /= 16;
        _calibration.Offset = low;
        _calibration.Gain = 100.0 / (high - low);
        _calibration.Instrument = Environment.MachineName;
        Volatile.Write(ref _calibration.Ready, true);
    }
}
