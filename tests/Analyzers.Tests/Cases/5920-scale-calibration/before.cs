using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5920;

internal static class Ordering
{
    public static void BeforePublish() => Interlocked.MemoryBarrier();

    public static void AfterObserve() => Interlocked.MemoryBarrier();
}

internal sealed class Calibration
{
    public bool Known;
    public double Gain;
    public double Bias;
}

public sealed class Scale
{
    private readonly Calibration _calibration = new();

    public Task CalibrateAsync(Func<double[]> measure) => Task.Run(() =>
    {
        lock (_calibration)
        {
            if (_calibration.Known)
            {
                return;
            }

            double[] m = measure();
            _calibration.Gain = 1000 / (m[1] - m[0]);
            _calibration.Bias = m[0];
            Ordering.BeforePublish();
            _calibration.Known = true;
        }
    });

    public double? Weigh(double raw) => Converter.Apply(_calibration, raw);

    private static class Converter
    {
        public static double? Apply(Calibration calibration, double raw)
        {
            if (!calibration.Known)
            {
                return null;
            }

            Ordering.AfterObserve();
            return (raw - calibration.Bias) * calibration.Gain;
        }
    }
}
