using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6205;

public static class HeatGrid
{
    public static double[] Settle(double[] grid, int workers, double tolerance)
    {
        bool settled = false;
        int sweeps = 0;
        double[] from = grid;
        double[] to = (double[])grid.Clone();
        var worst = new double[workers];
        using var phase = new Barrier(workers, _ =>
        {
            (from, to) = (to, from);
            sweeps++;
            settled = sweeps == 10_000 || worst.Max() < tolerance;
        });

        var threads = new Thread[workers];
        for (int w = 0; w < workers; w++)
        {
            int lane = w;
            threads[w] = new Thread(() =>
            {
                while (!settled)
                {
                    worst[lane] = Sweep(from, to, lane, workers);
                    phase.SignalAndWait();
                }
            });
            threads[w].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        return from;
    }

    private static double Sweep(double[] from, double[] to, int lane, int step)
    {
        double change = 0;
        for (int i = 1 + lane; i < from.Length - 1; i += step)
        {
            to[i] = (from[i - 1] + from[i + 1]) / 2;
            change = Math.Max(change, Math.Abs(to[i] - from[i]));
        }

        return change;
    }
}
