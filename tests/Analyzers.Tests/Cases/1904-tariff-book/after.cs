using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1904;

public sealed record Tariff(string Code, int Cents);

public sealed class TariffBook
{
    private sealed record Edition(ImmutableArray<Tariff> Tariffs, Tariff Fallback, int Ceiling);

    private readonly object _sync = new();
    private readonly Func<IEnumerable<Tariff>> _source;
    private Edition _edition;

    public TariffBook(Func<IEnumerable<Tariff>> source) => _source = source;

    public int Price(string code, int units)
    {
        var edition = _edition ?? Load();
        foreach (var tariff in edition.Tariffs)
        {
            if (tariff.Code == code)
            {
                return Math.Min(units * tariff.Cents, edition.Ceiling);
            }
        }

        return Math.Min(units * edition.Fallback.Cents, edition.Ceiling);
    }

    private Edition Load()
    {
        lock (_sync)
        {
            if (_edition == null)
            {
                var all = _source().ToImmutableArray();
                _edition = new Edition(all, all[^1], all.Max(t => t.Cents) * 1000);
            }

            return _edition;
        }
    }
}
