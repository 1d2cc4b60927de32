using System;
using System.Collections.Generic;

namespace Corpus.S2124;

public readonly record struct Posting(string Account, long Cents);

public sealed class Ledger
{
    private readonly object _sync = new();
    private readonly List<Posting> _postings = new();
    private volatile bool _stale;
    private long _total;
    private int _accounts;

    public void Post(string account, long cents)
    {
        ArgumentException.ThrowIfNullOrEmpty(account);
        lock (_sync)
        {
            _postings.Add(new Posting(account, cents));
            _stale = true;
        }
    }

    public long Total
    {
        get
        {
            Refresh();
            return _total;
        }
    }

    public double AveragePerAccount
    {
        get
        {
            Refresh();
            return _accounts == 0 ? 0 : (double)_total / _accounts;
        }
    }

    private void Refresh()
    {
        if (!_stale)
        {
            return;
        }

        lock (_sync)
        {
            if (_stale)
            {
                _stale = false;
                Summarize();
            }
        }
    }

    private void Summarize()
    {
        var accounts = new HashSet<string>(StringComparer.Ordinal);
        long total = 0;
        foreach (var posting in _postings)
        {
            accounts.Add(posting.Account);
            total = checked(total + posting.Cents);
        }

        _total = total;
        _accounts = accounts.Count;
    }
}
