using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5816;

internal struct Turnstile
{
    private int _passed;

    public bool Pass() => Interlocked.Exchange(ref _passed, 1) == 0;
}

public sealed class UnitCatalog
{
    private readonly Func<IEnumerable<(string Unit, double Factor)>> _source;
    private readonly Dictionary<string, double> _factors = new(StringComparer.Ordinal);
    private Turnstile _turnstile;
    private string _base;

    public UnitCatalog(Func<IEnumerable<(string Unit, double Factor)>> source) => _source = source;

    public double Convert(double amount, string from, string to)
    {
        if (_turnstile.Pass())
        {
            Fill();
        }

        return amount * Factor(from) / Factor(to);
    }

    private double Factor(string unit) => unit == _base ? 1 : _factors[unit];

    private void Fill()
    {
        foreach (var (unit, factor) in _source())
        {
            if (factor == 1)
            {
                _base = unit;
            }

            _factors[unit] = factor;
        }
    }
}
