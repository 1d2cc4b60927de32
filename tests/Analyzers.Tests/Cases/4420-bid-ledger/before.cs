using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4420;

public sealed class BidLedger
{
    private sealed record Bid(string Bidder, long Cents);

    private readonly object _hammer = new();
    private readonly Bid[] _bids = new Bid[512];
    private int _count;

    public void Place(string bidder, long cents)
    {
        lock (_hammer)
        {
            if (_count == _bids.Length)
            {
                throw new InvalidOperationException("lot is full");
            }

            int at = _count++;
            _bids[at] = new Bid(bidder, cents);
        }
    }

    public string Leader(out long cents)
    {
        string leader = null;
        cents = 0;
        int n = _count;
        for (int i = 0; i < n; i++)
        {
            if (_bids[i].Cents > cents)
            {
                cents = _bids[i].Cents;
                leader = _bids[i].Bidder;
            }
        }

        return leader;
    }
}
