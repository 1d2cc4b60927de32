using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2022;

public sealed class Calibration
{
    public bool Ready;
    public double[] Offsets;
    public string Operator;
}

public sealed class PressHead
{
    public readonly Calibration Calibration = new();
    public readonly object Sync = new();
    public int Axes = 3;
}

public interface ICalibrator
{
    string Operator { get; }

    double Measure(int axis);
}

public sealed class PressLine
{
    private readonly PressHead _head = new();
    private readonly ICalibrator _calibrator;

    public PressLine(ICalibrator calibrator) => _calibrator = calibrator;

    public double Correct(int axis, double value)
    {
        if (!Volatile.Read(ref _head.Calibration.Ready))
        {
            Calibrate(_head);
        }

        return value - _head.Calibration.Offsets[axis];
    }

    public bool TryOperator(out string name)
    {
        var calibration = _head.Calibration;
        bool ready = Volatile.Read(ref calibration.Ready);
        name = ready ? calibration.Operator : null;
        return ready;
    }

    private void Calibrate(PressHead head)
    {
        lock (head.Sync)
        {
            if (head.Calibration.Ready)
            {
                return;
            }

            var offsets = new double[head.Axes];
            for (int axis = 0; axis < offsets.Length; axis++)
            {
                offsets[axis] = _calibrator.Measure(axis);
            }

            head.Calibration.Offsets = offsets;
            head.Calibration.Operator = _calibrator.Operator;
            head.Calibration.Ready = true;
        }
    }
}
