using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2535;

public sealed record RetryItem(string Id, Func<bool> Run, long DueAt);

public sealed class RetryLedger : IDisposable
{
    private readonly Lock _sync = new();
    private readonly PriorityQueue<RetryItem, long> _due = new();
    private readonly Timer _tick;
    private int _waiting;
    private long _earliest;

    public RetryLedger() =>
        _tick = new Timer(_ => RunDue(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

    public void Schedule(string id, Func<bool> run, TimeSpan delay)
    {
        var item = new RetryItem(id, run, Environment.TickCount64 + (long)delay.TotalMilliseconds);
        lock (_sync)
        {
            _due.Enqueue(item, item.DueAt);
            _earliest = _due.Peek().DueAt;
            _waiting = _due.Count;
        }
    }

    public void Dispose() => _tick.Dispose();

    private void RunDue()
    {
        if (_waiting == 0)
        {
            return;
        }

        while (TryTake(Environment.TickCount64, out var item))
        {
            if (!item.Run())
            {
                Schedule(item.Id, item.Run, TimeSpan.FromSeconds(30));
            }
        }
    }

    private bool TryTake(long now, out RetryItem item)
    {
        lock (_sync)
        {
            if (_waiting == 0 || _earliest > now)
            {
                item = null;
                return false;
            }

            item = _due.Dequeue();
            _waiting = _due.Count;
            _earliest = _waiting == 0 ? 0 : _due.Peek().DueAt;
            return true;
        }
    }
}
