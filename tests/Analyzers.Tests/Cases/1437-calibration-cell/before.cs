using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1437;

public readonly record struct SpectrumReading(double Gain, double Offset, long Serial);

public sealed class CalibrationCell<TReading>
    where TReading : struct
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly Func<TReading> _measure;
    private TReading? _value;

    public CalibrationCell(Func<TReading> measure) => _measure = measure;

    public TReading Value
    {
        get
        {
            if (_value is { } known)
            {
                return known;
            }

            return MeasureOnce();
        }
    }

    private TReading MeasureOnce()
    {
        _rw.EnterWriteLock();
        try
        {
            if (_value is { } known)
            {
                return known;
            }

            var measured = _measure();
            _value = measured;
            return measured;
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }
}

public sealed class Spectrometer
{
    private readonly CalibrationCell<SpectrumReading> _calibration;

    public Spectrometer(Func<SpectrumReading> calibrate) =>
        _calibration = new CalibrationCell<SpectrumReading>(calibrate);

    public long CalibrationSerial => _calibration.Value.Serial;

    public double Correct(double raw)
    {
        var reading = _calibration.Value;
        return (raw * reading.Gain) + reading.Offset;
    }

    public void CorrectAll(Span<double> samples)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = Correct(samples[i]);
        }
    }
}
