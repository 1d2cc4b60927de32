using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3219;

public static class Weighbridge
{
    public static string Settle(Func<double> cell, TimeSpan limit)
    {
        bool settled = false;
        double gross = 0;
        int samples = 0;

        ThreadPool.QueueUserWorkItem(_ =>
        {
            int taken = 1;
            double before = cell(), now = cell();
            while (Math.Abs(now - before) > 0.5)
            {
                before = now;
                now = cell();
                taken++;
            }

            gross = now;
            samples = taken;
            settled = true;
        });

        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < limit)
        {
            if (settled)
            {
                return $"{gross:F1} kg after {samples} samples";
            }

            Thread.Sleep(5);
        }

        return "unsteady";
    }
}
