using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3803;

public sealed class BerthLease : IDisposable
{
    private readonly Func<DateTimeOffset> _authority;
    private readonly Timer _renewal;
    private DateTimeOffset? _until;

    public BerthLease(Func<DateTimeOffset> authority, TimeSpan period)
    {
        _authority = authority;
        _renewal = new Timer(static s => ((BerthLease)s).Renew(), this, TimeSpan.Zero, period);
    }

    public bool Covers(DateTimeOffset departure)
    {
        DateTimeOffset? until = _until;
        return until is { } end && departure <= end;
    }

    public string Placard()
    {
        return _until is { } end ? "LEASED UNTIL " + end.ToString("u") : "FREE";
    }

    public void Dispose() => _renewal.Dispose();

    private void Renew()
    {
        DateTimeOffset granted = _authority();
        _until = granted.AddMinutes(-5);
    }
}
