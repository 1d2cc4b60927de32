using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2724;

public interface ISupplier
{
    string Name { get; }
    decimal Quote(string article, int pieces, out TimeSpan delivery);
}

public sealed record Offer(string Supplier, decimal Price, TimeSpan Delivery);

public sealed class OfferRound
{
    private sealed class Bid
    {
        private readonly ISupplier _supplier;
        private bool _given;
        private decimal _price;
        private TimeSpan _delivery;

        public Bid(ISupplier supplier) => _supplier = supplier;

        public bool Given => _given;

        public void Obtain(string article, int pieces)
        {
            decimal price = _supplier.Quote(article, pieces, out TimeSpan delivery);
            if (price > 0)
            {
                _price = price;
                _delivery = delivery;
                _given = true;
            }
        }

        public Offer ToOffer()
        {
            return _given ? new Offer(_supplier.Name, _price, _delivery) : null;
        }
    }

    private readonly IReadOnlyList<ISupplier> _suppliers;

    public OfferRound(IReadOnlyList<ISupplier> suppliers) => _suppliers = suppliers;

    public async Task<Offer> BestAsync(string article, int pieces)
    {
        var bids = new Bid[_suppliers.Count];
        var running = new Task[bids.Length];
        for (int i = 0; i < bids.Length; i++)
        {
            var bid = new Bid(_suppliers[i]);
            bids[i] = bid;
            running[i] = Task.Run(() => bid.Obtain(article, pieces));
        }

        await Task.WhenAll(running).ConfigureAwait(false);

        Offer best = null;
        foreach (Bid bid in bids)
        {
            if (!bid.Given)
            {
                continue;
            }

            Offer offer = bid.ToOffer();
            if (best == null || offer.Price < best.Price)
            {
                best = offer;
            }
        }

        return best;
    }
}
