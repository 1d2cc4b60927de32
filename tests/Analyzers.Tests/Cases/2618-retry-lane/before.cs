using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2618;

public sealed class RetryLane : IDisposable
{
    private readonly record struct Parcel(Uri Target, byte[] Body, int Attempts);

    private readonly object _parcels = new();
    private readonly Queue<Parcel> _queue = new();
    private readonly Func<Uri, byte[], bool> _send;
    private readonly Timer _tick;
    private readonly int _maxAttempts;
    private bool _waiting;

    public RetryLane(Func<Uri, byte[], bool> send, int maxAttempts)
    {
        _send = send;
        _maxAttempts = maxAttempts;
        _tick = new Timer(_ => Pump(), null, Timeout.Infinite, Timeout.Infinite);
    }

    public void Start(TimeSpan period) => _tick.Change(period, period);

    public void Post(Uri target, byte[] body)
    {
        if (!_send(target, body))
        {
            Park(new Parcel(target, body, 1));
        }
    }

    public void Dispose() => _tick.Dispose();

    private void Park(Parcel parcel)
    {
        lock (_parcels)
        {
            _queue.Enqueue(parcel);
            _waiting = true;
        }
    }

    private void Pump()
    {
        if (!_waiting)
        {
            return;
        }

        Parcel next;
        lock (_parcels)
        {
            if (!_queue.TryDequeue(out next))
            {
                _waiting = false;
                return;
            }

            _waiting = _queue.Count > 0;
        }

        if (!_send(next.Target, next.Body) && next.Attempts < _maxAttempts)
        {
            Park(next with { Attempts = next.Attempts + 1 });
        }
    }
}
