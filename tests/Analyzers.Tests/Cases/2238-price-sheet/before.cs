using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2238;

public sealed class PriceSheet
{
    private readonly Dictionary<string, decimal> _prices = new();
    private readonly bool _discounted;
    private readonly decimal _factor;
    private bool _valid;
    private int _lines;

    public PriceSheet(IEnumerable<string> lines, decimal discount)
    {
        _factor = 1m - discount;
        _discounted = discount > 0m;
        Parse(lines);
    }

    public decimal Quote(string sku)
    {
        if (!_valid)
        {
            throw new InvalidOperationException("empty price sheet");
        }

        decimal price = _prices[sku];
        return _discounted ? decimal.Round(price * _factor, 2) : price;
    }

    public override string ToString() => _valid ? _lines + " lines, " + _prices.Count + " prices" : "empty";

    private void Parse(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            _lines++;
            var cells = line.Split('\t');
            if (cells.Length == 2 && decimal.TryParse(cells[1], out decimal price))
            {
                _prices[cells[0]] = price;
                _valid = true;
            }
        }
    }
}

public static class QuoteRun
{
    public static async Task<decimal> TotalAsync(IEnumerable<string> lines, IReadOnlyList<string[]> baskets)
    {
        var sheet = new PriceSheet(lines, 0.05m);
        var parts = new Task<decimal>[baskets.Count];
        for (int i = 0; i < parts.Length; i++)
        {
            var basket = baskets[i];
            parts[i] = Task.Run(() =>
            {
                decimal sum = 0m;
                foreach (var sku in basket)
                {
                    sum += sheet.Quote(sku);
                }

                return sum;
            });
        }

        decimal total = 0m;
        foreach (decimal part in await Task.WhenAll(parts).ConfigureAwait(false))
        {
            total += part;
        }

        return total;
    }
}
