using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4207;

public static class Panorama
{
    public static int BestSeam(IReadOnlyList<float[]> strips)
    {
        if (strips.Count < 2)
        {
            return 0;
        }

        int left = strips.Count - 1;
        var cost = new double[strips.Count - 1];
        for (int i = 0; i < cost.Length; i++)
        {
            int seam = i;
            new Thread(() =>
            {
                cost[seam] = Difference(strips[seam], strips[seam + 1]);
                Interlocked.Decrement(ref left);
            })
            {
                IsBackground = true,
                Name = "seam " + seam,
            }.Start();
        }

        while (left > 0)
        {
            Thread.SpinWait(64);
        }

        int best = 0;
        for (int i = 1; i < cost.Length; i++)
        {
            if (cost[i] < cost[best])
            {
                best = i;
            }
        }

        return best;
    }

    private static double Difference(float[] a, float[] b)
    {
        double sum = 0;
        for (int i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            sum += Math.Abs(a[i] - b[i]);
        }

        return sum;
    }
}
