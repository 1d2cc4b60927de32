using System;
using System.Collections.Generic;

namespace Corpus.S2124;

public readonly record struct Posting(string Account, long Cents);

public sealed class Ledger
{
    private sealed record Summary(long Total, int Accounts);

    private readonly object _sync = new();
    private readonly List<Posting> _postings = new();
    private volatile Summary _summary = new(0, 0);

    public void Post(string account, long cents)
    {
        ArgumentException.ThrowIfNullOrEmpty(account);
        lock (_sync)
        {
            _postings.Add(new Posting(account, cents));
            _summary = null;
        }
    }

    public long Total => Refresh().Total;

    public double AveragePerAccount
    {
        get
        {
            var summary = Refresh();
            return summary.Accounts == 0 ? 0 : (double)summary.Total / summary.Accounts;
        }
    }

    private Summary Refresh()
    {
        var summary = _summary;
        if (summary is not null)
        {
            return summary;
        }

        lock (_sync)
        {
            return _summary ??= Summarize();
        }
    }

    private Summary Summarize()
    {
        var accounts = new HashSet<string>(StringComparer.Ordinal);
        long total = 0;
        foreach (var posting in _postings)
        {
            accounts.Add(posting.Account);
            total = checked(total + posting.Cents);
        }

        return new Summary(total, accounts.Count);
    }
}
