using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5516;

public interface IRateFeed
{
    int Version { get; }

    IReadOnlyDictionary<string, decimal> Fetch(out string currency);
}

public sealed class FreightQuotes
{
    private sealed class RateCard
    {
        public RateCard(int version, IReadOnlyDictionary<string, decimal> perTon, string currency)
        {
            Version = version;
            PerTon = perTon;
            Currency = currency;
        }

        public int Version { get; }

        public IReadOnlyDictionary<string, decimal> PerTon { get; }

        public string Currency { get; }
    }

    private readonly object _refresh = new();
    private readonly IRateFeed _feed;
    private RateCard _card = new(-1, new Dictionary<string, decimal>(), "EUR");

    public FreightQuotes(IRateFeed feed) => _feed = feed;

    public string Quote(string lane, decimal tons)
    {
        var card = _card;
        if (card.Version != _feed.Version)
        {
            card = Refresh();
        }

        return card.PerTon.TryGetValue(lane, out decimal rate) ? rate * tons + " " + card.Currency : "on request";
    }

    private RateCard Refresh()
    {
        lock (_refresh)
        {
            int version = _feed.Version;
            if (_card.Version != version)
            {
                var perTon = _feed.Fetch(out string currency);
                _card = new RateCard(version, perTon, currency);
            }

            return _card;
        }
    }
}
