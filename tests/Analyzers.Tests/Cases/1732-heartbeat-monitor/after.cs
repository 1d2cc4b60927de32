using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1732;

public interface IHeartbeatTarget
{
    string Name { get; }

    bool Ping(TimeSpan timeout);
}

public sealed class HeartbeatMonitor : IDisposable
{
    private readonly IHeartbeatTarget _target;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _period;
    private readonly Timer _timer;
    private System.Runtime.CompilerServices.StrongBox<DateTimeOffset> _lastBeat;
    private int _misses;

    public HeartbeatMonitor(IHeartbeatTarget target, TimeProvider clock, TimeSpan period)
    {
        _target = target;
        _clock = clock;
        _period = period;
        _timer = new Timer(OnTick, null, TimeSpan.Zero, period);
    }

    public int Misses => Volatile.Read(ref _misses);

    public bool IsAlive(TimeSpan limit)
    {
        if (_lastBeat is { } beat)
        {
            return _clock.GetUtcNow() - beat.Value < limit;
        }

        return false;
    }

    public string Describe(TimeSpan limit)
    {
        string state = IsAlive(limit) ? "alive" : "silent";
        return $"{_target.Name}: {state}, {Misses} missed";
    }

    public void Dispose() => _timer.Dispose();

    private void OnTick(object state)
    {
        if (_target.Ping(_period / 2))
        {
            _lastBeat = new System.Runtime.CompilerServices.StrongBox<DateTimeOffset>(_clock.GetUtcNow());
            Interlocked.Exchange(ref _misses, 0);
        }
        else
        {
            Interlocked.Increment(ref _misses);
        }
    }
}
