using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5113;

public class SluiceGauge
{
    private readonly object _bench = new();
    private readonly int[] _references;
    private volatile bool _calibrated;
    private double _gain;
    private double _offset;

    public SluiceGauge(params int[] references) => _references = references;

    public double Level(int raw)
    {
        if (!_calibrated)
        {
            Calibrate();
        }

        return (raw * _gain) + _offset;
    }

    protected virtual double Probe(int reference) => reference * 0.125;

    private void Calibrate()
    {
        lock (_bench)
        {
            if (_calibrated)
            {
                return;
            }

            Measure();
            _calibrated = true;
        }
    }

    private void Measure()
    {
        double sum = 0;
        foreach (int reference in _references)
        {
            sum += Probe(reference) / reference;
        }

        _gain = sum / _references.Length;
        _offset = Probe(0);
    }
}
