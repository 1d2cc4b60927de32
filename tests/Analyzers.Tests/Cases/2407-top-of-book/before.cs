using System;
using System.Threading;

namespace Corpus.C2407;

public readonly record struct Tick(double Bid, double Ask);

public sealed class BookTop
{
    public long Revision;
    public double Bid;
    public double Ask;
}

public sealed class Instrument
{
    public Instrument(string symbol) => Symbol = symbol;

    public string Symbol { get; }

    public BookTop Top { get; } = new();
}

public sealed class InstrumentFeed : IDisposable
{
    private readonly object _apply = new();
    private readonly Func<string, Tick> _poll;
    private readonly Timer _timer;

    public InstrumentFeed(Instrument instrument, Func<string, Tick> poll)
    {
        Instrument = instrument;
        _poll = poll;
        _timer = new Timer(static state => ((InstrumentFeed)state).Refresh(), this, 50, 50);
    }

    public Instrument Instrument { get; }

    public void Refresh()
    {
        var tick = _poll(Instrument.Symbol);
        lock (_apply)
        {
            var top = Instrument.Top;
            top.Bid = tick.Bid;
            top.Ask = tick.Ask;
            top.Revision++;
        }
    }

    public void Dispose() => _timer.Dispose();
}

public struct QuoteCursor
{
    private long _seen;

    public bool TryAdvance(InstrumentFeed feed, out double mid)
    {
        if (feed.Instrument.Top.Revision <= _seen)
        {
            mid = double.NaN;
            return false;
        }

        _seen = feed.Instrument.Top.Revision;
        mid = (feed.Instrument.Top.Bid + feed.Instrument.Top.Ask) / 2;
        return true;
    }
}
