using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3331;

public sealed class HeartBeat : IDisposable
{
    private readonly object _close = new();
    private readonly Func<long, bool> _send;
    private readonly Action<string> _log;
    private readonly Timer _timer;
    private long _sequence;
    private bool _warned;
    private bool _closed;

    public HeartBeat(Func<long, bool> send, Action<string> log)
    {
        _send = send;
        _log = log;
        _timer = new Timer(_ => Beat(), null, 1000, 1000);
    }

    public void Beat()
    {
        if (_closed)
        {
            return;
        }

        if (!_send(Interlocked.Increment(ref _sequence)) && !_warned)
        {
            _warned = true;
            _log("peer does not answer");
        }
    }

    public void Dispose()
    {
        lock (_close)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            _timer.Dispose();
        }

        _log("heartbeat stopped");
    }
}
