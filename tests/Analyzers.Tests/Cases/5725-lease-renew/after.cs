using System;
using System.Threading;

namespace Corpus.C5725;

public sealed class LeaseKeeper : IDisposable
{
    private readonly object _sync = new();
    private readonly Func<string, string> _store;
    private readonly Timer _renewal;
    private long _term;
    private string _fencingToken;

    public LeaseKeeper(Func<string, string> store, TimeSpan interval)
    {
        _store = store;
        _renewal = new Timer(Renew, null, interval, interval);
    }

    public void Acquire(string candidate)
    {
        lock (_sync)
        {
            _fencingToken = _store(candidate);
            Volatile.Write(ref _term, _term + 1);
        }
    }

    public string TokenSince(ref long seen)
    {
        long term = Volatile.Read(ref _term);
        if (term <= seen)
        {
            return null;
        }

        seen = term;
        return _fencingToken;
    }

    public void Dispose() => _renewal.Dispose();

    private void Renew(object state)
    {
        lock (_sync)
        {
            if (_fencingToken is null)
            {
                return;
            }

            if (_store(_fencingToken) is { } next)
            {
                _fencingToken = next;
                Volatile.Write(ref _term, _term + 1);
            }
        }
    }
}
