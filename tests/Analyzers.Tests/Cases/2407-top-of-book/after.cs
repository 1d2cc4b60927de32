using System;
using System.Threading;

namespace Corpus.C2407;

public readonly record struct Tick(double Bid, double Ask);

public sealed class BookTop
{
    public BookTop(long revision, double bid, double ask)
    {
        Revision = revision;
        Bid = bid;
        Ask = ask;
    }

    public long Revision { get; }

    public double Bid { get; }

    public double Ask { get; }
}

public sealed class Instrument
{
    private volatile BookTop _top = new(0, 0, 0);

    public Instrument(string symbol) => Symbol = symbol;

    public string Symbol { get; }

    public BookTop Top
    {
        get => _top;
        set => _top = value;
    }
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
            Instrument.Top = new BookTop(Instrument.Top.Revision + 1, tick.Bid, tick.Ask);
        }
    }

    public void Dispose() => _timer.Dispose();
}

public struct QuoteCursor
{
    private long _seen;

    public bool TryAdvance(InstrumentFeed feed, out double mid)
    {
        var top = feed.Instrument.Top;
        if (top.Revision <= _seen)
        {
            mid = double.NaN;
            return false;
        }

        _seen = top.Revision;
        mid = (top.Bid + top.Ask) / 2;
        return true;
    }
}
