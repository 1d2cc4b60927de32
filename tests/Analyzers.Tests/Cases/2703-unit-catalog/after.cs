using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2703;

public readonly record struct UnitInfo(string Symbol, double Factor);

public sealed class UnitCatalog
{
    public static readonly UnitCatalog Shared = new(Definitions());

    private readonly string[] _lines;
    private Dictionary<string, UnitInfo> _bySymbol;
    private string _base;
    private int _longest;
    private bool _parsed;

    private UnitCatalog(string[] lines) => _lines = lines;

    public string BaseUnit
    {
        get
        {
            Parse();
            return _base;
        }
    }

    public double Convert(double value, string from, string to)
    {
        Parse();
        return value * _bySymbol[from].Factor / _bySymbol[to].Factor;
    }

    public bool TrySplit(ReadOnlySpan<char> text, out double value, out string symbol)
    {
        Parse();
        for (int length = Math.Min(_longest, text.Length); length > 0; length--)
        {
            symbol = text[^length..].ToString();
            if (_bySymbol.ContainsKey(symbol) && double.TryParse(text[..^length], out value))
            {
                return true;
            }
        }

        value = 0;
        symbol = null;
        return false;
    }

    private static string[] Definitions() => new[] { "m=1", "km=1000", "cm=0.01", "mi=1609.344", "ft=0.3048" };

    private void Parse()
    {
        if (Volatile.Read(ref _parsed))
        {
            return;
        }

        var bySymbol = new Dictionary<string, UnitInfo>(StringComparer.Ordinal);
        int longest = 0;
        foreach (string line in _lines)
        {
            string[] cells = line.Split('=');
            double factor = double.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture);
            bySymbol[cells[0]] = new UnitInfo(cells[0], factor);
            longest = Math.Max(longest, cells[0].Length);
            if (factor == 1)
            {
                _base = cells[0];
            }
        }

        _bySymbol = bySymbol;
        _longest = longest;
        Volatile.Write(ref _parsed, true);
    }
}
