using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5108;

public sealed class BadgeLease
{
    private readonly object _renew = new();
    private readonly Func<(string Badge, int Seconds)> _issue;
    private string _badge;
    private long _until;

    public BadgeLease(Func<(string Badge, int Seconds)> issue) => _issue = issue;

    public string Header => "Badge " + Current();

    public string Current()
    {
        if (Environment.TickCount64 < _until)
        {
            return _badge;
        }

        return Renew();
    }

    private string Renew()
    {
        lock (_renew)
        {
            long now = Environment.TickCount64;
            if (now < _until)
            {
                return _badge;
            }

            var (badge, seconds) = _issue();
            _badge = badge;
            Volatile.Write(ref _until, now + (seconds * 1000L));
            return badge;
        }
    }
}
