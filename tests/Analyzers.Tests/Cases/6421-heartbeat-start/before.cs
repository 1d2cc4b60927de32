using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C6421;

public sealed class Heartbeat
{
    private readonly Action<string, long> _send;
    private int _started;
    private TimeSpan _interval;
    private string _session;
    private long _sequence;

    public Heartbeat(Action<string, long> send) => _send = send;

    public bool Start(TimeSpan interval, CancellationToken stop)
    {
        if (Interlocked.CompareExchange(ref _started, 1, 0) != 0)
        {
            return false;
        }

        _interval = interval < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : interval;
        _session = Guid.NewGuid().ToString("n");
        _sequence = DateTime.UtcNow.Ticks;
        var thread = new Thread(() => Beat(stop))
        {
            IsBackground = true,
            Name = "heartbeat",
        };
        thread.Start();
        return true;
    }

    private void Beat(CancellationToken stop)
    {
        while (!stop.WaitHandle.WaitOne(_interval))
        {
            try
            {
                _send(_session, _sequence);
            }
            catch (TimeoutException)
            {
                continue;
            }

            _sequence++;
        }
    }
}
