using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1603;

public sealed class PriceCard
{
    public PriceCard(int revision, bool open, decimal bid, decimal ask)
    {
        Revision = revision;
        Open = open;
        Bid = bid;
        Ask = ask;
    }

    public int Revision { get; }

    public bool Open { get; }

    public decimal Bid { get; }

    public decimal Ask { get; }
}

public sealed class PriceWall : IDisposable
{
    private readonly Timer _timer;
    private readonly Func<(decimal Bid, decimal Ask)?> _poll;
    private PriceCard _card = new(0, false, 0, 0);

    public PriceWall(Func<(decimal Bid, decimal Ask)?> poll)
    {
        _poll = poll;
        _timer = new Timer(static s => ((PriceWall)s).Refresh(), this, Timeout.Infinite, Timeout.Infinite);
    }

    public event Action<PriceCard> Changed;

    public decimal? Mid
    {
        get
        {
            var card = _card;
            if (!card.Open)
            {
                return null;
            }

            return (card.Bid + card.Ask) / 2;
        }
    }

    public bool IsNewer(int revision) => _card.Revision > revision;

    public void Start() => _timer.Change(0, Timeout.Infinite);

    private void Refresh()
    {
        if (_poll() is { } quote)
        {
            var next = new PriceCard(_card.Revision + 1, true, quote.Bid, quote.Ask);
            _card = next;
            Changed?.Invoke(next);
        }

        _timer.Change(250, Timeout.Infinite);
    }

    public void Dispose() => _timer.Dispose();
}
