using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4105;

public enum Verdict
{
    Passed,
    Failed,
    TimedOut,
}

public sealed record FactResult(string Name, Verdict Verdict, TimeSpan Elapsed, string Message);

public static class TimedFact
{
    public static FactResult Run(string name, Action body, TimeSpan limit)
    {
        bool finished = false;
        Exception failure = null;
        TimeSpan elapsed = TimeSpan.Zero;

        var worker = new Thread(() =>
        {
            var watch = Stopwatch.StartNew();
            try
            {
                body();
            }
            catch (Exception e)
            {
                failure = e;
            }

            elapsed = watch.Elapsed;
            Volatile.Write(ref finished, true);
        });

        worker.IsBackground = true;
        worker.Name = "fact " + name;
        worker.Start();

        if (!SpinWait.SpinUntil(() => Volatile.Read(ref finished), limit))
        {
            return new FactResult(name, Verdict.TimedOut, limit, null);
        }

        return failure is null
            ? new FactResult(name, Verdict.Passed, elapsed, null)
            : new FactResult(name, Verdict.Failed, elapsed, failure.Message);
    }
}
