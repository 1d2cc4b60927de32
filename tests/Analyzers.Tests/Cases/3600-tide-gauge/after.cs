using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3600;

public sealed class TideGauge
{
    private readonly ReaderWriterLockSlim _bench = new();
    private readonly Func<string, double[]> _survey;
    private readonly string _station;
    private volatile bool _calibrated;
    private double _offset;
    private double[] _harmonics;

    public TideGauge(string station, Func<string, double[]> survey)
    {
        _station = station;
        _survey = survey;
    }

    public double Height(double hours)
    {
        if (_calibrated is false)
            Calibrate();

        double level = _offset;
        for (int k = 0; k < _harmonics.Length; k++)
        {
            level += _harmonics[k] * Math.Cos((k + 1) * hours);
        }

        return level;
    }

    private void Calibrate()
    {
        _bench.EnterWriteLock();
        try
        {
            if (_calibrated)
            {
                return;
            }

            double[] raw = _survey(_station);
            _offset = raw[0];
            _harmonics = raw[1..];
            _calibrated = true;
        }
        finally
        {
            _bench.ExitWriteLock();
        }
    }
}
