using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1534;

public sealed class GeoZones
{
    private readonly object _init = new();
    private readonly Func<IEnumerable<string>> _lines;
    private volatile bool _primed;
    private Dictionary<string, int> _zones;
    private int _fallback;

    public GeoZones(Func<IEnumerable<string>> lines) => _lines = lines;

    public int ZoneOf(string country)
    {
        Prime();
        return _zones.TryGetValue(country, out int zone) ? zone : _fallback;
    }

    public bool SameZone(string left, string right) => ZoneOf(left) == ZoneOf(right);

    public IReadOnlyList<int> ZonesOf(IEnumerable<string> countries) => countries.Select(ZoneOf).Distinct().ToArray();

    private static Dictionary<string, int> Parse(IEnumerable<string> lines)
    {
        var zones = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in lines)
        {
            int at = line.IndexOf('=');
            if (at > 0 && int.TryParse(line.AsSpan(at + 1), out int zone))
            {
                zones[line[..at].Trim()] = zone;
            }
        }

        return zones;
    }

    private void Prime()
    {
        if (_primed)
        {
            return;
        }

        lock (_init)
        {
            if (!_primed)
            {
                _zones = Parse(_lines());
                _primed = true;
                _fallback = _zones.TryGetValue("*", out int any) ? any : -1;
            }
        }
    }
}
