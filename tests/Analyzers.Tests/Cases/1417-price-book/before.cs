using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1417;

public sealed class PriceBook
{
    public readonly object Gate = new();
    public int Stage;
    public string Currency;
    public Dictionary<string, decimal> Prices;
}

public sealed class PriceBookLoader
{
    private readonly Func<string, IEnumerable<string>> _readLines;

    public PriceBookLoader(Func<string, IEnumerable<string>> readLines) => _readLines = readLines;

    public void Ensure(PriceBook book, string region)
    {
        if (Volatile.Read(ref book.Stage) == 2)
        {
            return;
        }

        lock (book.Gate)
        {
            if (book.Stage == 2)
            {
                return;
            }

            var prices = new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var line in _readLines(region))
            {
                var parts = line.Split(';');
                prices[parts[0]] = decimal.Parse(parts[1]);
            }

            book.Currency = region == "uk" ? "GBP" : "EUR";
            book.Prices = prices;
            Volatile.Write(ref book.Stage, 2);
        }
    }
}

public sealed class Checkout
{
    private readonly PriceBookLoader _loader;
    private readonly PriceBook _book = new();
    private readonly string _region;

    public Checkout(PriceBookLoader loader, string region)
    {
        _loader = loader;
        _region = region;
    }

    public string Total(IEnumerable<string> articles)
    {
        _loader.Ensure(_book, _region);
        decimal total = 0;
        foreach (var article in articles)
        {
            total += _book.Prices.TryGetValue(article, out var price) ? price : 0m;
        }

        return total.ToString("0.00") + " " + _book.Currency;
    }
}
