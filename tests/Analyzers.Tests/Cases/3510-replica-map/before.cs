using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3510;

public sealed record Replica(string Host, int Port, bool Writable);

public interface ITopologyProbe
{
    IEnumerable<Replica> Probe(string seed);
}

public sealed class ReplicaMap
{
    private readonly ITopologyProbe _probe;
    private readonly string[] _seeds;
    private readonly object _discovery = new();
    private readonly List<Replica> _replicas = new();
    private bool _discovered;
    private int _writers;

    public ReplicaMap(ITopologyProbe probe, params string[] seeds)
    {
        _probe = probe;
        _seeds = seeds;
    }

    public Replica ForWrite(int shard)
    {
        Discover();
        int wanted = _writers == 0 ? 0 : shard % _writers;
        foreach (var replica in _replicas)
        {
            if (replica.Writable && wanted-- == 0)
            {
                return replica;
            }
        }

        throw new InvalidOperationException("no writable replica");
    }

    public Replica ForRead(int shard)
    {
        Discover();
        return _replicas[shard % _replicas.Count];
    }

    private void Discover()
    {
        bool known = _discovered;
        if (known)
        {
            return;
        }

        lock (_discovery)
        {
            if (!known)
            {
                foreach (string seed in _seeds)
                {
                    foreach (var replica in _probe.Probe(seed))
                    {
                        _replicas.Add(replica);
                        _writers += replica.Writable ? 1 : 0;
                    }
                }

                _discovered = true;
            }
        }
    }
}
