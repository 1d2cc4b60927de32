using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4624;

public enum LotPhase
{
    Listed,
    Bidding,
    Sold,
}

public sealed class AuctionLot
{
    private sealed record Snapshot(LotPhase Phase, string Bidder, int Price);

    private Snapshot _now = new(LotPhase.Listed, null, 0);

    public bool IsSold => _now.Phase == LotPhase.Sold;

    public bool Bid(string bidder, int price)
    {
        while (true)
        {
            Snapshot seen = _now;
            if (seen.Phase == LotPhase.Sold || price <= seen.Price)
            {
                return false;
            }

            var next = new Snapshot(LotPhase.Bidding, bidder, price);
            if (ReferenceEquals(Interlocked.CompareExchange(ref _now, next, seen), seen))
            {
                return true;
            }
        }
    }

    public bool Hammer()
    {
        Snapshot seen = _now;
        while (seen.Phase == LotPhase.Bidding)
        {
            Snapshot found = Interlocked.CompareExchange(ref _now, seen with { Phase = LotPhase.Sold }, seen);
            if (ReferenceEquals(found, seen))
            {
                return true;
            }

            seen = found;
        }

        return false;
    }

    public string Label()
    {
        Snapshot seen = _now;
        return seen.Phase == LotPhase.Sold ? seen.Bidder + " for " + seen.Price : seen.Phase.ToString();
    }
}
