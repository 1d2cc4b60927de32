using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4501;

public abstract class MeasuringBench
{
    protected enum Stage { Cold, Warm }

    private readonly ReaderWriterLockSlim _rw = new();
    protected volatile Stage Phase;

    public double Measure(int raw) => Phase switch
    {
        Stage.Warm => Convert(raw),
        _ => WarmUp(raw),
    };

    protected abstract void Calibrate();

    protected abstract double Convert(int raw);

    protected virtual double WarmUp(int raw)
    {
        _rw.EnterWriteLock();
        try
        {
            if (Phase != Stage.Warm)
            {
                Calibrate();
                Phase = Stage.Warm;
            }
        }
        finally
        {
            _rw.ExitWriteLock();
        }

        return Convert(raw);
    }
}

public sealed class OpticalBench : MeasuringBench
{
    private readonly Func<int> _dark;
    private double _gain;
    private int _offset;

    public OpticalBench(Func<int> dark) => _dark = dark;

    protected override void Calibrate()
    {
        _offset = _dark();
        _gain = 4096.0 / (4096 - _offset);
    }

    protected override double Convert(int raw) => (raw - _offset) * _gain;
}
