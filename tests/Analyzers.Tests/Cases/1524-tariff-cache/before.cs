using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1524;

public sealed record TariffRow(string Zone, int UpToGrams, decimal Price);

public sealed class TariffCache
{
    private readonly object _fill = new();
    private readonly Func<IReadOnlyList<TariffRow>> _source;
    private bool _filled;
    private Dictionary<string, TariffRow[]> _byZone;
    private decimal _surcharge;

    public TariffCache(Func<IReadOnlyList<TariffRow>> source) => _source = source;

    public decimal Surcharge
    {
        get
        {
            Ensure();
            return _surcharge;
        }
    }

    public decimal PriceFor(string zone, int grams)
    {
        Ensure();
        if (!_byZone.TryGetValue(zone, out TariffRow[] rows))
        {
            throw new KeyNotFoundException(zone);
        }

        foreach (TariffRow row in rows)
        {
            if (grams <= row.UpToGrams)
            {
                return row.Price;
            }
        }

        return rows[^1].Price + _surcharge;
    }

    private void Ensure()
    {
        if (!_filled)
        {
            Fill();
        }

        Volatile.ReadBarrier();
    }

    private void Fill()
    {
        lock (_fill)
        {
            if (_filled)
            {
                return;
            }

            IReadOnlyList<TariffRow> rows = _source();
            _byZone = rows
                .GroupBy(static r => r.Zone)
                .ToDictionary(static g => g.Key, static g => g.OrderBy(static r => r.UpToGrams).ToArray());
            _surcharge = rows.Count == 0 ? 0m : rows.Max(static r => r.Price) / 2;
            Volatile.WriteBarrier();
            _filled = true;
        }
    }
}
