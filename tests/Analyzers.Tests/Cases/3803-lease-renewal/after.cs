using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3803;

public sealed class BerthLease : IDisposable
{
    private readonly Func<DateTimeOffset> _authority;
    private readonly Timer _renewal;
    private sealed record Term(DateTimeOffset End);

    private volatile Term _term;

    public BerthLease(Func<DateTimeOffset> authority, TimeSpan period)
    {
        _authority = authority;
        _renewal = new Timer(static s => ((BerthLease)s).Renew(), this, TimeSpan.Zero, period);
    }

    public bool Covers(DateTimeOffset departure)
    {
        return _term is { } term && departure <= term.End;
    }

    public string Placard()
    {
        return _term is { } term ? "LEASED UNTIL " + term.End.ToString("u") : "FREE";
    }

    public void Dispose() => _renewal.Dispose();

    private void Renew()
    {
        DateTimeOffset granted = _authority();
        _term = new Term(granted.AddMinutes(-5));
    }
}
