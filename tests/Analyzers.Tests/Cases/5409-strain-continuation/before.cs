using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5409;

public sealed class StrainTest
{
    private static int s_runs;
    private static long s_lastMillis;

    private readonly Func<double> _sensor;
    private bool _yielded;
    private double _peak;
    private int _peakAt;

    private StrainTest(Func<double> sensor) => _sensor = sensor;

    public static string Statistics => s_runs + " runs, last took " + s_lastMillis + " ms";

    public static Task<string> RunAsync(Func<double> sensor, int samples)
    {
        var test = new StrainTest(sensor);
        long begin = Environment.TickCount64;
        return Task.Run(() => test.Pull(samples)).ContinueWith(
            pull =>
            {
                Interlocked.Increment(ref s_runs);
                s_lastMillis = Environment.TickCount64 - begin;
                return pull.IsFaulted ? "aborted" : test.Report();
            },
            TaskScheduler.Default);
    }

    private void Pull(int samples)
    {
        double before = 0;
        for (int i = 0; i < samples; i++)
        {
            double load = _sensor();
            if (load < before * 0.8)
            {
                _peak = before;
                _peakAt = i - 1;
                _yielded = true;
                return;
            }

            before = load;
        }
    }

    private string Report()
    {
        if (_yielded)
        {
            return "yield " + _peak.ToString("F1") + " at sample " + _peakAt;
        }

        return "held";
    }
}
