using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2213;

public sealed record Trace(string Station, double[] Samples);

public static class SpectralPass
{
    public static Dictionary<string, double> Energies(IReadOnlyList<Trace> traces)
    {
        var gate = new object();
        var energies = new Dictionary<string, double>();
        bool primed = false;
        double[] window = null;
        double gain = 0;

        Parallel.ForEach(traces, trace =>
        {
            if (!Volatile.Read(ref primed))
            {
                lock (gate)
                {
                    if (!primed)
                    {
                        window = Hann(LongestOf(traces));
                        gain = Sum(window) / window.Length;
                        Volatile.Write(ref primed, true);
                    }
                }
            }

            double energy = 0;
            for (int i = 0; i < trace.Samples.Length; i++)
            {
                double s = trace.Samples[i] * window[i] / gain;
                energy += s * s;
            }

            lock (gate)
            {
                energies[trace.Station] = energy;
            }
        });

        return energies;
    }

    private static int LongestOf(IReadOnlyList<Trace> traces)
    {
        int longest = 1;
        foreach (var trace in traces)
        {
            longest = Math.Max(longest, trace.Samples.Length);
        }

        return longest;
    }

    private static double[] Hann(int length)
    {
        var w = new double[length];
        for (int i = 0; i < length; i++)
        {
            w[i] = 0.5 * (1 - Math.Cos(2 * Math.PI * i / length)) + 1e-9;
        }

        return w;
    }

    private static double Sum(double[] values)
    {
        double sum = 0;
        foreach (double v in values)
        {
            sum += v;
        }

        return sum;
    }
}
