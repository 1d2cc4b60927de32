using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6118;

public readonly record struct Corrected(double Value, bool Exact);

public static class SkewFilter
{
    public static Corrected[] Apply(double[] samples, Func<double> measure)
    {
        double skew = 0;
        bool measured = false;

        var probe = Task.Run(() =>
        {
            skew = measure();
            Volatile.Write(ref measured, true);
        });

        var result = new Corrected[samples.Length];
        for (int i = 0; i < samples.Length; i++)
        {
            bool exact = Volatile.Read(ref measured);
            double offset = skew;
            result[i] = new Corrected(exact ? samples[i] - offset : samples[i], exact);
        }

        probe.Wait();
        return result;
    }
}
