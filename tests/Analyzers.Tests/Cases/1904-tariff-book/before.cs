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
    private readonly object _sync = new();
    private readonly Func<IEnumerable<Tariff>> _source;
    private ImmutableArray<Tariff> _tariffs;
    private Tariff _fallback;
    private int _ceiling;

    public TariffBook(Func<IEnumerable<Tariff>> source) => _source = source;

    public int Price(string code, int units)
    {
        if (_tariffs.IsDefault)
        {
            Load();
        }

        foreach (var tariff in _tariffs)
        {
            if (tariff.Code == code)
            {
                return Math.Min(units * tariff.Cents, _ceiling);
            }
        }

        return Math.Min(units * _fallback.Cents, _ceiling);
    }

    private void Load()
    {
        lock (_sync)
        {
            if (_tariffs.IsDefault)
            {
                var all = _source().ToImmutableArray();
                _fallback = all[^1];
                _ceiling = all.Max(t => t.Cents) * 1000;
                _tariffs = all;
            }
        }
    }
}
