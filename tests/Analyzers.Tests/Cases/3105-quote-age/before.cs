using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3105;

public sealed class QuoteBoard
{
    private const long MaxAge = 5_000;
    private readonly object _refresh = new();
    private readonly Func<(double Bid, double Ask)> _source;
    private long _takenAt = -1;
    private double _bid;
    private double _ask;

    public QuoteBoard(Func<(double Bid, double Ask)> source) => _source = source;

    public double Spread()
    {
        Refresh();
        return _ask - _bid;
    }

    public double Mid()
    {
        Refresh();
        return (_ask + _bid) / 2;
    }

    private void Refresh()
    {
        long at = _takenAt;
        if (at >= 0 && Environment.TickCount64 - at < MaxAge)
        {
            return;
        }

        lock (_refresh)
        {
            long now = Environment.TickCount64;
            if (_takenAt < 0 || now - _takenAt >= MaxAge)
            {
                (_bid, _ask) = _source();
                _takenAt = now;
            }
        }
    }
}
