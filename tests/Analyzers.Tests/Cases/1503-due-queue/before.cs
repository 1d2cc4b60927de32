using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1503;

public sealed class DueQueue<TItem> : IDisposable
{
    private readonly object _heap = new();
    private readonly PriorityQueue<TItem, long> _items = new();
    private readonly Action<TItem> _run;
    private readonly Timer _tick;
    private int _count;
    private long _earliest;

    public DueQueue(Action<TItem> run, TimeSpan resolution)
    {
        _run = run;
        _tick = new Timer(static s => ((DueQueue<TItem>)s).Pump(), this, resolution, resolution);
    }

    public int Backlog
    {
        get
        {
            lock (_heap)
            {
                return _count;
            }
        }
    }

    public void Schedule(TItem item, TimeSpan delay)
    {
        long due = Environment.TickCount64 + (long)delay.TotalMilliseconds;
        lock (_heap)
        {
            _items.Enqueue(item, due);
            _earliest = _count == 0 ? due : Math.Min(_earliest, due);
            _count++;
        }
    }

    public void Dispose() => _tick.Dispose();

    private void Pump()
    {
        while (_count > 0)
        {
            TItem item;
            lock (_heap)
            {
                if (_count == 0 || _earliest > Environment.TickCount64)
                {
                    return;
                }

                item = _items.Dequeue();
                _count--;
                _earliest = _items.TryPeek(out _, out long next) ? next : 0;
            }

            _run(item);
        }
    }
}
