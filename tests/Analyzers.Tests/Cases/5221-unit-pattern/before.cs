using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5221;

public sealed class UnitPattern
{
    private static readonly ConcurrentDictionary<string, UnitPattern> s_patterns = new(StringComparer.Ordinal);
    private static int s_parsed;
    private readonly List<string> _parts = new();
    private bool _scaled;
    private double _factor;
    private string _error;

    private UnitPattern(string text)
    {
        Interlocked.Increment(ref s_parsed);
        int star = text.IndexOf('*');
        if (star >= 0)
        {
            ReadFactor(text.AsSpan(0, star));
        }

        ReadParts(text[(star + 1)..]);
    }

    public static int Parsed => Volatile.Read(ref s_parsed);

    public static UnitPattern Get(string text) => s_patterns.GetOrAdd(text, static t => new UnitPattern(t));

    public bool IsValid => _error == null;

    public double ToBase(double value)
    {
        if (!IsValid)
        {
            throw new FormatException(_error);
        }

        return _scaled ? value * _factor : value;
    }

    public override string ToString()
    {
        if (_error != null)
        {
            return "invalid: " + _error;
        }

        string unit = string.Join('\u00b7', _parts);
        return _scaled ? _factor + " " + unit : unit;
    }

    private void ReadFactor(ReadOnlySpan<char> digits)
    {
        _scaled = true;
        if (!double.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out _factor))
        {
            _error = "factor";
        }
    }

    private void ReadParts(string text)
    {
        foreach (string part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _parts.Add(part);
        }

        if (_parts.Count == 0)
        {
            _error ??= "no unit";
        }
    }
}
