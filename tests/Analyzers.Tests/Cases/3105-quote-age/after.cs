using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3105;

public sealed class QuoteBoard
{
    private sealed record Quote(long TakenAt, double Bid, double Ask);

    private const long MaxAge = 5_000;
    private readonly object _refresh = new();
    private readonly Func<(double Bid, double Ask)> _source;
    private volatile Quote _quote;

    public QuoteBoard(Func<(double Bid, double Ask)> source) => _source = source;

    public double Spread()
    {
        var q = Refresh();
        return q.Ask - q.Bid;
    }

    public double Mid()
    {
        var q = Refresh();
        return (q.Ask + q.Bid) / 2;
    }

    private Quote Refresh()
    {
        var q = _quote;
        if (q != null && Environment.TickCount64 - q.TakenAt < MaxAge)
        {
            return q;
        }

        lock (_refresh)
        {
            long now = Environment.TickCount64;
            q = _quote;
            if (q == null || now - q.TakenAt >= MaxAge)
            {
                var (bid, ask) = _source();
                q = new Quote(now, bid, ask);
                _quote = q;
            }

            return q;
        }
    }
}
