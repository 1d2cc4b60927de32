using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5604;

public sealed class BanList
{
    private readonly object _sync = new();
    private readonly Dictionary<string, DateTime> _bans = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<DateTime> _utcNow;
    private bool _hasBans;
    private DateTime _earliestExpiry = DateTime.MaxValue;

    public BanList(Func<DateTime> utcNow = null) => _utcNow = utcNow ?? (static () => DateTime.UtcNow);

    public bool IsBanned(string account)
    {
        if (!_hasBans)
        {
            return false;
        }

        lock (_sync)
        {
            var now = _utcNow();
            if (_earliestExpiry <= now)
            {
                Prune(now);
            }

            return _bans.TryGetValue(account, out var until) && until > now;
        }
    }

    public void Ban(string account, TimeSpan duration)
    {
        ArgumentException.ThrowIfNullOrEmpty(account);

        lock (_sync)
        {
            var until = _utcNow() + duration;
            _bans[account] = until;
            if (until < _earliestExpiry)
            {
                _earliestExpiry = until;
            }

            _hasBans = true;
        }
    }

    public bool Pardon(string account)
    {
        if (!_hasBans)
        {
            return false;
        }

        lock (_sync)
        {
            bool removed = _bans.Remove(account);
            _hasBans = _bans.Count != 0;
            return removed;
        }
    }

    private void Prune(DateTime now)
    {
        _earliestExpiry = DateTime.MaxValue;
        foreach (var (account, until) in new List<KeyValuePair<string, DateTime>>(_bans))
        {
            if (until <= now)
            {
                _bans.Remove(account);
            }
            else if (until < _earliestExpiry)
            {
                _earliestExpiry = until;
            }
        }

        _hasBans = _bans.Count != 0;
    }
}
