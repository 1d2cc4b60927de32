using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3729;

public sealed class DriftWatch : IDisposable
{
    private readonly object _say = new();
    private readonly Func<TimeSpan> _drift;
    private readonly Action<string> _log;
    private readonly Timer _timer;
    private readonly TimeSpan _limit;
    private bool _warned;
    private DateTime _warnedAt;

    public DriftWatch(Func<TimeSpan> drift, Action<string> log, TimeSpan limit)
    {
        _drift = drift;
        _log = log;
        _limit = limit;
        _timer = new Timer(_ => Check(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    public string LastWarning()
    {
        lock (_say)
        {
            return _warned ? _warnedAt.ToString("u") : "never";
        }
    }

    public void Check()
    {
        TimeSpan drift = _drift();
        if (drift <= _limit || _warned)
        {
            return;
        }

        lock (_say)
        {
            if (!_warned)
            {
                _warnedAt = DateTime.UtcNow;
                _warned = true;
                _log("clock drifts by " + drift);
            }
        }
    }

    public void Dispose() => _timer.Dispose();
}
