using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4823;

internal sealed class SessionReaper
{
    private readonly object _start = new();
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, long> _lastSeen = new();
    private readonly Action<string> _expired;
    private readonly Action<string> _log;
    private bool _started;
    private bool _warned;

    public SessionReaper(Action<string> expired, Action<string> log)
    {
        _expired = expired;
        _log = log;
    }

    public void Touch(string session)
    {
        StartOnce();
        _lastSeen[session] = Environment.TickCount64;
        if (_lastSeen.Count > 10_000 && !_warned)
        {
            _warned = true;
            _log("more than 10000 sessions are open");
        }
    }

    public bool IsOpen(string session) => _lastSeen.ContainsKey(session);

    private void StartOnce()
    {
        if (_started)
        {
            return;
        }

        lock (_start)
        {
            if (!_started)
            {
                _started = true;
                var thread = new Thread(Reap) { IsBackground = true, Name = "session-reaper" };
                thread.Start();
            }
        }
    }

    private void Reap()
    {
        while (true)
        {
            Thread.Sleep(5_000);
            long limit = Environment.TickCount64 - 60_000;
            foreach (var (session, seen) in _lastSeen)
            {
                if (seen < limit && _lastSeen.TryRemove(new KeyValuePair<string, long>(session, seen)))
                {
                    _expired(session);
                }
            }
        }
    }
}
