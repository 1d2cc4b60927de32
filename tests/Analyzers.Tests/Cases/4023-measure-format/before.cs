using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4023;

public sealed class MeasureFormat
{
    private readonly object _resolving = new();
    private readonly Func<string, string> _preferences;
    private bool _resolved;
    private string[] _symbols;
    private int _decimals;
    private bool _imperial;

    public MeasureFormat(Func<string, string> preferences) => _preferences = preferences;

    public string Length(double metres)
    {
        if (_resolved)
        {
            var symbols = _symbols;
            if (symbols != null)
            {
                return Shape(metres, symbols, _decimals, _imperial);
            }
        }

        lock (_resolving)
        {
            Resolve();
            return Shape(metres, _symbols, _decimals, _imperial);
        }
    }

    public IEnumerable<string> Lengths(IEnumerable<double> metres)
    {
        foreach (double one in metres)
        {
            yield return Length(one);
        }
    }

    private void Resolve()
    {
        if (_resolved)
        {
            return;
        }

        _imperial = _preferences("system") == "imperial";
        _decimals = int.TryParse(_preferences("decimals"), out int decimals) ? Math.Clamp(decimals, 0, 6) : 2;
        _symbols = _imperial ? new[] { "in", "ft", "mi" } : new[] { "cm", "m", "km" };
        _resolved = true;
    }

    private static string Shape(double metres, string[] symbols, int decimals, bool imperial)
    {
        double small = imperial ? metres / 0.0254 : metres * 100;
        double middle = imperial ? metres / 0.3048 : metres;
        double large = imperial ? metres / 1609.344 : metres / 1000;
        var (amount, symbol) = large >= 1 ? (large, symbols[2]) : middle >= 1 ? (middle, symbols[1]) : (small, symbols[0]);
        return amount.ToString("F" + decimals, CultureInfo.CurrentCulture) + " " + symbol;
    }
}
