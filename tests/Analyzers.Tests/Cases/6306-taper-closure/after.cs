using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6306;

public static class Spectrum
{
    public static double[] Energies(IReadOnlyList<short[]> frames, int window)
    {
        var gate = new object();
        bool shaped = false;
        double[] taper = null;
        double norm = 0;

        Func<Func<int, double>> shape = () =>
        {
            if (!Volatile.Read(ref shaped))
            {
                lock (gate)
                {
                    if (!shaped)
                    {
                        taper = new double[window];
                        for (int i = 0; i < window; i++)
                        {
                            taper[i] = 0.5 - (0.5 * Math.Cos(2 * Math.PI * i / window));
                            norm += taper[i];
                        }

                        Volatile.Write(ref shaped, true);
                    }
                }
            }

            return i => taper[i] / norm;
        };

        var energies = new double[frames.Count];
        Parallel.For(0, frames.Count, f =>
        {
            var weight = shape();
            double sum = 0;
            for (int i = 0; i < window; i++)
            {
                sum += frames[f][i] * weight(i);
            }

            energies[f] = sum * sum;
        });

        return energies;
    }
}
