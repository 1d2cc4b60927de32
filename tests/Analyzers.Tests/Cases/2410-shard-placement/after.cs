using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.C2410;

public interface ITopologySource
{
    IReadOnlyList<string> Regions { get; }

    int ShardsIn(string region);
}

public sealed class TenantPlacement
{
    private readonly ITopologySource _topology;
    private readonly object _assignment = new();
    private readonly Guid _tenant;
    private Tuple<string, int> _placement;

    public TenantPlacement(ITopologySource topology, Guid tenant)
    {
        _topology = topology;
        _tenant = tenant;
    }

    public string ConnectionString(string database)
    {
        var (region, shard) = Resolve();
        return $"Server=db-{shard:D3}.{region}.internal;Database={database};Application Name={_tenant:N}";
    }

    public bool IsLocal(string region) => string.Equals(Resolve().Region, region, StringComparison.OrdinalIgnoreCase);

    private (string Region, int Shard) Resolve()
    {
        if (_placement is { } known)
        {
            return (known.Item1, known.Item2);
        }

        lock (_assignment)
        {
            if (_placement is { } raced)
            {
                return (raced.Item1, raced.Item2);
            }

            var chosen = Assign();
            _placement = Tuple.Create(chosen.Region, chosen.Shard);
            return chosen;
        }
    }

    private (string Region, int Shard) Assign()
    {
        uint hash = 2166136261;
        foreach (byte b in _tenant.ToByteArray())
        {
            hash = (hash ^ b) * 16777619;
        }

        var regions = _topology.Regions.Order(StringComparer.Ordinal).ToArray();
        string region = regions[hash % (uint)regions.Length];
        return (region, (int)(hash / 7 % (uint)_topology.ShardsIn(region)));
    }
}
