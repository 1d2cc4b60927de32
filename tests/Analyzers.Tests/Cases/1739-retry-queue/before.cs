using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1739;

public sealed record RetryJob(string Key, int Attempt, Action<RetryJob> Execute);

public sealed class RetryQueue : IDisposable
{
    private readonly object _sync = new();
    private readonly PriorityQueue<RetryJob, long> _jobs = new();
    private readonly Timer _timer;
    private int _waiting;

    public RetryQueue(TimeSpan period) => _timer = new Timer(_ => Pump(), null, period, period);

    public void Schedule(RetryJob job, TimeSpan delay)
    {
        lock (_sync)
        {
            _jobs.Enqueue(job, Environment.TickCount64 + (long)delay.TotalMilliseconds);
            _waiting = _jobs.Count;
        }
    }

    public bool TryTake(long now, out RetryJob job)
    {
        job = null;
        if (_waiting == 0)
        {
            return false;
        }

        lock (_sync)
        {
            if (!_jobs.TryPeek(out _, out long due) || due > now)
            {
                return false;
            }

            job = _jobs.Dequeue();
            _waiting = _jobs.Count;
            return true;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Pump()
    {
        while (TryTake(Environment.TickCount64, out RetryJob job))
        {
            try
            {
                job.Execute(job);
            }
            catch (TimeoutException) when (job.Attempt < 5)
            {
                Schedule(job with { Attempt = job.Attempt + 1 }, TimeSpan.FromSeconds(1 << job.Attempt));
            }
        }
    }
}
