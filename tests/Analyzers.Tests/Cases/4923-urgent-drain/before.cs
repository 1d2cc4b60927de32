using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4923;

public sealed class UrgentLane<TMessage> : IDisposable
{
    private readonly Queue<TMessage> _urgent = new();
    private readonly Action<TMessage> _handle;
    private readonly Timer _tick;
    private bool _waiting;
    private int _highWater;

    public UrgentLane(Action<TMessage> handle)
    {
        _handle = handle;
        _tick = new Timer(_ => Drain(), null, 50, 50);
    }

    public void Post(TMessage message)
    {
        lock (_urgent)
        {
            _urgent.Enqueue(message);
            _highWater = Math.Max(_highWater, _urgent.Count);
            _waiting = true;
        }
    }

    public void Dispose() => _tick.Dispose();

    private void Drain()
    {
        if (!_waiting)
        {
            return;
        }

        while (TryTake(out var message))
        {
            _handle(message);
        }
    }

    private bool TryTake(out TMessage message)
    {
        lock (_urgent)
        {
            if (_urgent.TryDequeue(out message))
            {
                return true;
            }

            _waiting = false;
            if (_highWater > 1024)
            {
                _urgent.TrimExcess();
                _highWater = 0;
            }

            return false;
        }
    }
}
