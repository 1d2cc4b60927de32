using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2225;

public interface ITimeServer
{
    bool Query(out DateTime utc, out TimeSpan roundTrip);
}

public sealed class ClockSync : IDisposable
{
    private readonly ITimeServer _server;
    private readonly Timer _timer;
    private readonly object _tick = new();
    private long _offsetTicks;
    private int _failures;

    public ClockSync(ITimeServer server, TimeSpan period)
    {
        _server = server;
        _timer = new Timer(static s => ((ClockSync)s).Tick(), this, period, period);
    }

    private volatile bool _synced;

    public bool Synced
    {
        get => _synced;
        private set => _synced = value;
    }

    public DateTime UtcNow
    {
        get
        {
            if (!Synced)
            {
                throw new InvalidOperationException("clock is not synchronised");
            }

            return DateTime.UtcNow.AddTicks(_offsetTicks);
        }
    }

    public int Failures
    {
        get
        {
            lock (_tick)
            {
                return _failures;
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Tick()
    {
        lock (_tick)
        {
            if (!_server.Query(out var utc, out var roundTrip))
            {
                _failures++;
                return;
            }

            _offsetTicks = (utc - DateTime.UtcNow).Ticks + (roundTrip.Ticks / 2);
            Synced = true;
        }
    }
}
