using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3906;

public enum BreakerState
{
    Closed,
    HalfOpen,
    Open,
}

public sealed class BreakerOpenException : Exception
{
    public BreakerOpenException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

public sealed class CallBreaker
{
    private readonly object _transition = new();
    private readonly int _threshold;
    private readonly TimeSpan _rest;
    private readonly TimeProvider _clock;
    private BreakerState _state;
    private Exception _cause;
    private long _restUntil;
    private int _failures;

    public CallBreaker(int threshold, TimeSpan rest, TimeProvider clock = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        _threshold = threshold;
        _rest = rest;
        _clock = clock ?? TimeProvider.System;
    }

    public Action<BreakerState> Changed { get; init; } = static _ => { };

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken token = default)
    {
        Guard();
        try
        {
            T result = await call(token).ConfigureAwait(false);
            Succeeded();
            return result;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(e);
            throw;
        }
    }

    private void Guard()
    {
        if (_state != BreakerState.Open)
        {
            return;
        }

        long left = _restUntil - _clock.GetUtcNow().Ticks;
        if (left > 0)
        {
            throw new BreakerOpenException($"Resting {TimeSpan.FromTicks(left)} after: {_cause.Message}", _cause);
        }

        lock (_transition)
        {
            if (_state == BreakerState.Open)
            {
                _state = BreakerState.HalfOpen;
                Changed(BreakerState.HalfOpen);
            }
        }
    }

    private void Succeeded()
    {
        lock (_transition)
        {
            _failures = 0;
            if (_state == BreakerState.HalfOpen)
            {
                _state = BreakerState.Closed;
                Changed(BreakerState.Closed);
            }
        }
    }

    private void Failed(Exception e)
    {
        lock (_transition)
        {
            if (_state == BreakerState.HalfOpen || ++_failures >= _threshold)
            {
                _cause = e;
                _restUntil = _clock.GetUtcNow().Ticks + _rest.Ticks;
                _state = BreakerState.Open;
                Changed(BreakerState.Open);
            }
        }
    }
}
