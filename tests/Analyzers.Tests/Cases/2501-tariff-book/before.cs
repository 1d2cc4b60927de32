using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2501;

public sealed record TariffRow(string Zone, decimal PerKilo, bool IsFallback);

public sealed class TariffBook(Func<IEnumerable<TariffRow>> source)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, decimal> _rates = new(StringComparer.Ordinal);
    private bool _indexed;
    private decimal _fallback;

    public decimal Quote(string zone, int grams)
    {
        EnsureIndexed();
        decimal perKilo = _rates.TryGetValue(zone, out decimal rate) ? rate : _fallback;
        return Math.Ceiling(grams / 1000m) * perKilo;
    }

    public IReadOnlyList<string> Cheapest(int count)
    {
        EnsureIndexed();
        var zones = new List<string>(_rates.Keys);
        zones.Sort((a, b) => _rates[a].CompareTo(_rates[b]));
        if (zones.Count > count)
        {
            zones.RemoveRange(count, zones.Count - count);
        }

        return zones;
    }

    public bool Covers(string zone)
    {
        EnsureIndexed();
        return _rates.ContainsKey(zone);
    }

    private void EnsureIndexed()
    {
        if (_indexed is false)
        {
            IndexRows();
        }
    }

    private void IndexRows()
    {
        using (_gate.EnterScope())
        {
            if (_indexed)
            {
                return;
            }

            foreach (var row in source())
            {
                if (row.IsFallback)
                {
                    _fallback = row.PerKilo;
                }
                else
                {
                    _rates[row.Zone] = row.PerKilo;
                }
            }

            _indexed = true;
        }
    }
}
