using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1537;

public readonly record struct BatchOutcome(long Total, int Failures);

public sealed class BatchRunner
{
    private readonly object _tally = new();
    private int _remaining;
    private long _total;
    private int _failures;

    private BatchRunner(int jobs) => _remaining = jobs;

    public static BatchOutcome Run(IReadOnlyList<Func<long>> jobs)
    {
        var runner = new BatchRunner(jobs.Count);
        foreach (var job in jobs)
        {
            var thread = new Thread(() => runner.Work(job)) { IsBackground = true };
            thread.Start();
        }

        return runner.Finish();
    }

    private void Work(Func<long> job)
    {
        long amount = 0;
        bool failed = false;
        try
        {
            amount = job();
        }
        catch (Exception e) when (e is InvalidOperationException or TimeoutException)
        {
            failed = true;
        }

        lock (_tally)
        {
            _total += amount;
            _failures += failed ? 1 : 0;
            Volatile.Write(ref _remaining, _remaining - 1);
        }
    }

    private BatchOutcome Finish()
    {
        int rounds = 1;
        while (Volatile.Read(ref _remaining) > 0)
        {
            Thread.SpinWait(rounds);
            if (rounds < 512)
            {
                rounds *= 2;
            }
        }

        return new BatchOutcome(_total, _failures);
    }
}
