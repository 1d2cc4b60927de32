using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1526;

public sealed class UnitTable
{
    private readonly object _build = new();
    private readonly Func<IEnumerable<(string Unit, string Of, double Factor)>> _rows;
    private readonly Dictionary<string, double> _factors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _base = new(StringComparer.Ordinal);
    private volatile bool _built;

    public UnitTable(Func<IEnumerable<(string Unit, string Of, double Factor)>> rows) => _rows = rows;

    public double Convert(double value, string from, string to)
    {
        Prepare();
        if (BaseOf(from) != BaseOf(to))
        {
            throw new ArgumentException("units of different dimensions", nameof(to));
        }

        return value * Factor(from) / Factor(to);
    }

    public bool Knows(string unit)
    {
        Prepare();
        return _factors.ContainsKey(unit);
    }

    private double Factor(string unit) => _factors.TryGetValue(unit, out double factor) ? factor : 1.0;

    private string BaseOf(string unit) => _base.TryGetValue(unit, out string root) ? root : unit;

    private void Prepare()
    {
        if (!_built)
        {
            lock (_build)
            {
                if (!_built)
                {
                    Fill();
                    _built = true;
                }
            }
        }
    }

    private void Fill()
    {
        _factors.Clear();
        _base.Clear();
        foreach (var (unit, of, factor) in _rows())
        {
            _factors[unit] = _factors.TryGetValue(of, out double parent) ? factor * parent : factor;
            _base[unit] = _base.TryGetValue(of, out string root) ? root : of;
        }
    }
}
