using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4800;

public interface ITariffSource
{
    string Currency { get; }
    IEnumerable<(string Lane, decimal Price)> ReadBase();
    IEnumerable<(string Lane, decimal Percent)> ReadSurcharges();
}

internal sealed class TariffBook
{
    private readonly object _gate = new();
    private readonly ITariffSource _source;
    private volatile bool _imported;
    private Dictionary<string, decimal> _base;
    private Dictionary<string, decimal> _surcharges;
    private string _currency;

    public TariffBook(ITariffSource source) => _source = source;

    public string Currency
    {
        get
        {
            EnsureImported();
            return _currency;
        }
    }

    public decimal Quote(string lane, int pallets)
    {
        if (pallets <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(pallets));
        }

        EnsureImported();
        if (!_base.TryGetValue(lane, out decimal price))
        {
            throw new KeyNotFoundException(lane);
        }

        decimal percent = _surcharges.TryGetValue(lane, out decimal extra) ? extra : 0m;
        return Math.Round(pallets * price * (1m + percent / 100m), 2);
    }

    private void EnsureImported()
    {
        if (_imported)
        {
            return;
        }

        lock (_gate)
        {
            if (_imported)
            {
                return;
            }

            var prices = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
            foreach (var (lane, price) in _source.ReadBase())
            {
                prices[lane] = price;
            }

            _base = prices;
            _currency = _source.Currency;
            ImportSurcharges();
            _imported = true;
        }
    }

    private void ImportSurcharges()
    {
        var table = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
        foreach (var (lane, percent) in _source.ReadSurcharges())
        {
            table[lane] = percent;
        }

        _surcharges = table;
    }
}
