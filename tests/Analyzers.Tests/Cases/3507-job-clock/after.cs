using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3507;

public sealed class JobClock : IDisposable
{
    private readonly object _plan = new();
    private readonly SortedDictionary<DateTimeOffset, string> _jobs = new();
    private readonly Timer _timer;
    private object _nextRun;

    public JobClock() => _timer = new Timer(static s => ((JobClock)s).RunDue(), this, 1000, 1000);

    public event Action<string> Due;

    public TimeSpan? UntilNext
    {
        get
        {
            var next = _nextRun;
            if (next is not DateTimeOffset at)
            {
                return null;
            }

            var left = at - DateTimeOffset.UtcNow;
            return left < TimeSpan.Zero ? TimeSpan.Zero : left;
        }
    }

    public void Schedule(DateTimeOffset at, string job)
    {
        lock (_plan)
        {
            while (!_jobs.TryAdd(at, job))
            {
                at = at.AddTicks(1);
            }

            Replan();
        }
    }

    public void Dispose() => _timer.Dispose();

    private void RunDue()
    {
        var due = new List<string>();
        lock (_plan)
        {
            var now = DateTimeOffset.UtcNow;
            foreach (var at in _jobs.Keys.TakeWhile(k => k <= now).ToList())
            {
                _jobs.Remove(at, out var job);
                due.Add(job);
            }

            Replan();
        }

        foreach (var job in due)
        {
            Due?.Invoke(job);
        }
    }

    private void Replan()
    {
        _nextRun = _jobs.Count == 0 ? null : _jobs.Keys.First();
    }
}
