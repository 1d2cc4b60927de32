using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using System.Collections.Concurrent;

namespace Corpus.C1605;

public sealed class RouteEntry
{
    public RouteEntry(string host) => Host = host;

    public string Host { get; }

    public string Address { get; set; }

    public int Weight { get; set; }
}

public sealed class RouteDesk
{
    private readonly ConcurrentDictionary<string, RouteEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<string, (string Address, int Weight)> _lookup;

    public RouteDesk(Func<string, (string Address, int Weight)> lookup) => _lookup = lookup;

    public int Known => _entries.Count;

    public string Target(string host, int port)
    {
        var entry = Resolve(host);
        return entry.Weight == 0 ? null : entry.Address.Trim() + ":" + port;
    }

    public int TotalWeight()
    {
        int sum = 0;
        foreach (var entry in _entries.Values)
        {
            sum += entry.Weight;
        }

        return sum;
    }

    public bool Forget(string host) => _entries.TryRemove(host, out _);

    private RouteEntry Resolve(string host)
    {
        if (_entries.TryGetValue(host, out var known))
        {
            return known;
        }

        var entry = new RouteEntry(host);
        if (!_entries.TryAdd(host, entry))
        {
            return Resolve(host);
        }

        var (address, weight) = _lookup(host);
        entry.Weight = weight;
        entry.Address = address;
        return entry;
    }
}
