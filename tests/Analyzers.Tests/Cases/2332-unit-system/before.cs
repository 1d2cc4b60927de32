using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace Corpus.C2332;

public sealed class Unit
{
    private readonly string _symbol;
    private bool _compound;
    private string _numerator;
    private string _denominator;

    private Unit(string symbol) => _symbol = symbol;

    public double Factor { get; private set; }

    public static Unit Parse(string definition)
    {
        string[] parts = definition.Split('=');
        var unit = new Unit(parts[0].Trim());
        unit.Read(parts[1]);
        return unit;
    }

    public override string ToString() =>
        _compound ? _symbol + " (" + _numerator + " per " + _denominator + ")" : _symbol;

    private void Read(string body)
    {
        string[] words = body.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Factor = double.Parse(words[0], CultureInfo.InvariantCulture);
        int slash = words.Length > 1 ? words[1].IndexOf('/') : -1;
        if (slash > 0)
        {
            _compound = true;
            _numerator = words[1][..slash];
            _denominator = words[1][(slash + 1)..];
        }
    }
}

public static class UnitSystem
{
    private static readonly Dictionary<string, Unit> s_units = new(StringComparer.Ordinal);
    private static bool s_extended;
    private static string s_extension;

    static UnitSystem()
    {
        foreach (string line in new[] { "m = 1", "km = 1000", "kmh = 0.2778 km/h" })
        {
            s_units[line[..line.IndexOf(' ')]] = Unit.Parse(line);
        }

        string extra = Environment.GetEnvironmentVariable("UNITS_EXTRA");
        if (!string.IsNullOrEmpty(extra))
        {
            s_extended = true;
            s_extension = extra;
            s_units[extra[..extra.IndexOf(' ')]] = Unit.Parse(extra);
        }
    }

    public static string Source => s_extended ? "built-in + " + s_extension : "built-in";

    public static double[] ToBase(IReadOnlyList<(double Value, string Unit)> quantities)
    {
        var result = new double[quantities.Count];
        Parallel.For(0, result.Length, i =>
        {
            var (value, unit) = quantities[i];
            result[i] = s_units.TryGetValue(unit, out var known) ? value * known.Factor : double.NaN;
        });

        return result;
    }
}
