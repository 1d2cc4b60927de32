using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5209;

public sealed class TariffTable
{
    private readonly object _load = new();
    private readonly string _file;
    private volatile string _currency;
    private volatile Dictionary<string, int> _zones;
    private bool _loaded;
    private int _misses;

    public TariffTable(string file) => _file = file;

    public int Misses => Volatile.Read(ref _misses);

    public string Quote(string zone, int grams)
    {
        EnsureLoaded();
        if (!_zones.TryGetValue(zone, out int perKilo))
        {
            Interlocked.Increment(ref _misses);
            return null;
        }

        return _currency + " " + (((long)perKilo * grams) + 999) / 1000;
    }

    public IReadOnlyCollection<string> Zones
    {
        get
        {
            EnsureLoaded();
            return _zones.Keys;
        }
    }

    private void EnsureLoaded()
    {
        if (_loaded)
        {
            return;
        }

        lock (_load)
        {
            if (_loaded)
            {
                return;
            }

            Parse(File.ReadAllLines(_file));
            _loaded = true;
        }
    }

    private void Parse(string[] lines)
    {
        var zones = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 1; i < lines.Length; i++)
        {
            int at = lines[i].IndexOf('=');
            if (at > 0 && int.TryParse(lines[i].AsSpan(at + 1), out int price))
            {
                zones[lines[i][..at].Trim()] = price;
            }
        }

        _currency = lines[0];
        _zones = zones;
    }
}
