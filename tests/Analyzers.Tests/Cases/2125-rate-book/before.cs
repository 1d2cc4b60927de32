using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.S2125;

public interface IRateFeed
{
    string Pivot { get; }

    IReadOnlyDictionary<string, decimal> Latest();
}

public sealed class RateBook(IRateFeed feed, IReadOnlyDictionary<string, decimal> rates, bool primed)
{
    private SpinLock _guard = new(enableThreadOwnerTracking: false);
    private string _pivot = "EUR";

    public RateBook(IRateFeed feed)
        : this(feed, null, false)
    {
    }

    public decimal Convert(decimal amount, string from, string to)
    {
        if (primed is not true)
        {
            Prime();
        }

        return amount * Rate(to) / Rate(from);
    }

    public bool Quotes(string currency)
    {
        if (!primed)
        {
            Prime();
        }

        return currency == _pivot || rates.ContainsKey(currency);
    }

    private decimal Rate(string currency) => currency == _pivot ? 1m : rates[currency];

    private void Prime()
    {
        var latest = feed.Latest();
        bool taken = false;
        try
        {
            _guard.Enter(ref taken);
            if (!primed)
            {
                rates = latest;
                _pivot = feed.Pivot;
                primed = true;
            }
        }
        finally
        {
            if (taken)
            {
                _guard.Exit(useMemoryBarrier: true);
            }
        }
    }
}
