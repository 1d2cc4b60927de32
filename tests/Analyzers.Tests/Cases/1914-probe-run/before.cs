using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1914;

public static class ProbeRun
{
    public static string Execute(Func<string> probe, TimeSpan patience)
    {
        int outcome = 0;
        string report = null;
        Exception failure = null;
        var clock = Stopwatch.StartNew();

        void Body(object ignored)
        {
            try
            {
                report = probe();
                outcome = 1;
            }
            catch (Exception e)
            {
                failure = e;
                outcome = 2;
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(Body, null);
        while (outcome == 0)
        {
            if (clock.Elapsed > patience)
            {
                return "timeout";
            }

            Thread.Sleep(5);
        }

        return outcome == 1 ? report.Trim() : "failed: " + failure.Message;
    }

    public static IEnumerable<string> ExecuteAll(IEnumerable<Func<string>> probes, TimeSpan patience)
    {
        foreach (var probe in probes)
        {
            yield return Execute(probe, patience);
        }
    }
}
