using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5712;

public sealed class DueQueue
{
    private readonly List<(long Due, Action Job)> _entries = new();
    private bool _sorted = true;
    private long _earliest = long.MaxValue;

    [MethodImpl(MethodImplOptions.Synchronized)]
    public void Add(long due, Action job)
    {
        _entries.Add((due, job));
        _sorted = false;
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    public long Earliest()
    {
        EnsureSorted();
        return _earliest;
    }

    public Task PumpAsync(CancellationToken stop) => Task.Run(async () =>
    {
        while (!stop.IsCancellationRequested)
        {
            TakeDue(Environment.TickCount64)?.Invoke();
            await Task.Delay(50, stop).ConfigureAwait(false);
        }
    });

    private Action TakeDue(long now)
    {
        lock (this)
        {
            EnsureSorted();
            if (_earliest > now)
            {
                return null;
            }

            var job = _entries[^1].Job;
            _entries.RemoveAt(_entries.Count - 1);
            _sorted = false;
            return job;
        }
    }

    private void EnsureSorted()
    {
        if (_sorted)
        {
            return;
        }

        _sorted = true;
        _entries.Sort(static (a, b) => b.Due.CompareTo(a.Due));
        _earliest = _entries.Count == 0 ? long.MaxValue : _entries[^1].Due;
    }
}
