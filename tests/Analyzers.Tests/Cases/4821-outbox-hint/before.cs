using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4821;

public sealed class Outbox : IDisposable
{
    private readonly object _box = new();
    private readonly Queue<string> _waiting = new();
    private readonly Action<string> _send;
    private readonly Timer _tick;
    private bool _maybeWaiting;
    private int _sent;

    public Outbox(Action<string> send)
    {
        _send = send;
        _tick = new Timer(_ => Drain(), null, 250, 250);
    }

    public int Sent => Volatile.Read(ref _sent);

    public void Post(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (_box)
        {
            _maybeWaiting = true;
            _waiting.Enqueue(message);
        }
    }

    public void Dispose()
    {
        _tick.Dispose();
        Drain();
    }

    private void Drain()
    {
        if (!_maybeWaiting)
        {
            return;
        }

        while (TryTake(out string message))
        {
            _send(message);
            Interlocked.Increment(ref _sent);
        }
    }

    private bool TryTake(out string message)
    {
        lock (_box)
        {
            if (_waiting.Count == 0)
            {
                _maybeWaiting = false;
                message = null;
                return false;
            }

            message = _waiting.Dequeue();
            return true;
        }
    }
}
