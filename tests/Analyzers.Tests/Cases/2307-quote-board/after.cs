using System;
using System.Threading;

namespace Corpus.C2307;

public readonly record struct Quote(decimal Bid, decimal Ask, long Sequence)
{
    public decimal Spread => Ask - Bid;
}

public interface IQuoteFeed
{
    bool TryPoll(string symbol, out decimal bid, out decimal ask);
}

public sealed class QuoteBoard : IDisposable
{
    private readonly object _publish = new();
    private readonly IQuoteFeed _feed;
    private readonly string _symbol;
    private readonly Timer _timer;
    private QuoteCell _last = new(default);
    private long _sequence;

    public QuoteBoard(IQuoteFeed feed, string symbol)
    {
        _feed = feed;
        _symbol = symbol;
        _timer = new Timer(static s => ((QuoteBoard)s).Poll(), this, 0, 250);
    }

    public string Symbol => _symbol;

    public decimal Mid()
    {
        Quote quote = _last.Value;
        return (quote.Bid + quote.Ask) / 2;
    }

    public bool IsCrossed(out long sequence)
    {
        Quote quote = _last.Value;
        sequence = quote.Sequence;
        return quote.Spread < 0;
    }

    public void Dispose() => _timer.Dispose();

    private void Poll()
    {
        if (!_feed.TryPoll(_symbol, out decimal bid, out decimal ask))
        {
            return;
        }

        lock (_publish)
        {
            _last = new QuoteCell(new Quote(bid, ask, ++_sequence));
        }
    }

    private sealed class QuoteCell(Quote value)
    {
        public Quote Value { get; } = value;
    }
}
