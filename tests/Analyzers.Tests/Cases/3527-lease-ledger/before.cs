using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3527;

public sealed class LeaseLedger
{
    private readonly Lock _ledger = new();
    private readonly Dictionary<string, long> _expiry = new();
    private readonly Func<IEnumerable<(string Key, long Expires)>> _journal;
    private bool _replayed;
    private long _earliest;
    private int _replays;

    public LeaseLedger(Func<IEnumerable<(string Key, long Expires)>> journal) => _journal = journal;

    public bool TryAcquire(string key, long now, long until)
    {
        lock (_ledger)
        {
            Replay();
            if (_expiry.TryGetValue(key, out long expires) && expires > now)
            {
                return false;
            }

            _expiry[key] = until;
            _earliest = Math.Min(_earliest, until);
            return true;
        }
    }

    public int Sweep(long now)
    {
        using (_ledger.EnterScope())
        {
            Replay();
            if (now < _earliest)
            {
                return 0;
            }

            var stale = _expiry.Where(e => e.Value <= now).Select(static e => e.Key).ToList();
            stale.ForEach(key => _expiry.Remove(key));
            _earliest = _expiry.Count == 0 ? long.MaxValue : _expiry.Values.Min();
            return stale.Count;
        }
    }

    public void Forget()
    {
        lock (_ledger)
        {
            _replayed = false;
            _expiry.Clear();
        }
    }

    private void Replay()
    {
        if (_replayed)
        {
            return;
        }

        _replayed = true;
        _replays++;
        _earliest = long.MaxValue;
        foreach (var (key, expires) in _journal())
        {
            _expiry[key] = expires;
            _earliest = Math.Min(_earliest, expires);
        }
    }
}
