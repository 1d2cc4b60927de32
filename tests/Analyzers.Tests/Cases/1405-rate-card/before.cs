using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1405;

public sealed record RateQuote(decimal Base, IReadOnlyList<(string Zone, decimal Fee)> Fees);

public sealed record Parcel(string Zone, decimal Kilograms, string Reference);

public sealed class RateCard
{
    private readonly object _update = new();
    private int _priced;
    private decimal _base;
    private Dictionary<string, decimal> _surcharges;

    public bool IsPriced => _priced != 0;

    public decimal BaseRate => _base;

    public decimal SurchargeFor(string zone) => _surcharges.TryGetValue(zone, out var fee) ? fee : 0m;

    public Task PriceAsync(Task<RateQuote> pending) =>
        pending.ContinueWith(
            t => Apply(t.Result),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion,
            TaskScheduler.Default);

    private void Apply(RateQuote quote)
    {
        lock (_update)
        {
            if (_priced != 0)
            {
                return;
            }

            var surcharges = new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var (zone, fee) in quote.Fees)
            {
                surcharges[zone] = fee;
            }

            _base = quote.Base;
            _surcharges = surcharges;
            Interlocked.Exchange(ref _priced, 1);
        }
    }
}

public sealed class InvoiceComposer
{
    private readonly RateCard _card;

    public InvoiceComposer(RateCard card) => _card = card;

    public string Compose(Parcel parcel)
    {
        if (!_card.IsPriced)
        {
            return parcel.Reference + ": price follows";
        }

        decimal total = (_card.BaseRate * parcel.Kilograms) + _card.SurchargeFor(parcel.Zone);
        return parcel.Reference + ": " + total.ToString("0.00");
    }
}
