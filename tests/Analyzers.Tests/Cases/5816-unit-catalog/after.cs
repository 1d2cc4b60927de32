using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5816;



public sealed class UnitCatalog
{
    private readonly Func<IEnumerable<(string Unit, double Factor)>> _source;
    private readonly Lazy<Table> _table;

    public UnitCatalog(Func<IEnumerable<(string Unit, double Factor)>> source)
    {
        _source = source;
        _table = new Lazy<Table>(Fill);
    }

    public double Convert(double amount, string from, string to)
    {
        var table = _table.Value;
        return amount * Factor(table, from) / Factor(table, to);
    }

    private static double Factor(Table table, string unit) => unit == table.Base ? 1 : table.Factors[unit];

    private Table Fill()
    {
        string origin = null;
        var factors = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (unit, factor) in _source())
        {
            if (factor == 1)
            {
                origin = unit;
            }

            factors[unit] = factor;
        }

        return new Table(origin, factors);
    }

    private sealed record Table(string Base, Dictionary<string, double> Factors);
}
