using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4313;

public interface ITransport : IDisposable
{
    bool IsBroken { get; }
}

public sealed class IdleLane : IDisposable
{
    private sealed record Parked(ITransport Transport, long ParkedAt);

    private readonly object _gate = new();
    private readonly Func<CancellationToken, Task<ITransport>> _dial;
    private readonly TimeSpan _maxIdle;
    private readonly Timer _scavenger;
    private bool _anyParked;
    private Stack<Parked> _parked;
    private long _oldest;
    private long _reused;
    private long _dialled;

    public IdleLane(Func<CancellationToken, Task<ITransport>> dial, TimeSpan maxIdle)
    {
        _dial = dial;
        _maxIdle = maxIdle;
        _scavenger = new Timer(static s => ((IdleLane)s).Scavenge(), this, maxIdle / 4, maxIdle / 4);
    }

    public double ReuseRatio
    {
        get
        {
            long reused = Interlocked.Read(ref _reused);
            long total = reused + Interlocked.Read(ref _dialled);
            return total == 0 ? 0 : (double)reused / total;
        }
    }

    public async Task<ITransport> AcquireAsync(CancellationToken token)
    {
        if (_anyParked && TryUnpark(out var transport))
        {
            Interlocked.Increment(ref _reused);
            return transport;
        }

        Interlocked.Increment(ref _dialled);
        return await _dial(token).ConfigureAwait(false);
    }

    public void Park(ITransport transport)
    {
        if (transport.IsBroken)
        {
            transport.Dispose();
            return;
        }

        lock (_gate)
        {
            _parked ??= new Stack<Parked>();
            if (_parked.Count == 0)
            {
                _oldest = Environment.TickCount64;
            }

            _parked.Push(new Parked(transport, Environment.TickCount64));
            _anyParked = true;
        }
    }

    public void Dispose()
    {
        _scavenger.Dispose();
        Drain();
    }

    private bool TryUnpark(out ITransport transport)
    {
        lock (_gate)
        {
            if (_parked != null && _parked.TryPop(out var parked))
            {
                _anyParked = _parked.Count > 0;
                transport = parked.Transport;
                return true;
            }
        }

        transport = null;
        return false;
    }

    private void Scavenge()
    {
        if (!_anyParked)
        {
            return;
        }

        lock (_gate)
        {
            if (_parked is null || Environment.TickCount64 - _oldest < _maxIdle.TotalMilliseconds)
            {
                return;
            }
        }

        Drain();
    }

    private void Drain()
    {
        lock (_gate)
        {
            while (_parked != null && _parked.TryPop(out var parked))
            {
                parked.Transport.Dispose();
            }

            _anyParked = false;
        }
    }
}
