using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5607;

public sealed record ShardMap(string[] Nodes, uint Seed, int Replicas);

public sealed class ShardRouter
{
    private readonly object _sync = new();
    private readonly Func<ShardMap> _fetch;
    private string[] _nodes;
    private uint _seed;
    private int _replicas;

    public ShardRouter(Func<ShardMap> fetch) => _fetch = fetch;

    public string Primary(string key)
    {
        if (_nodes == null)
        {
            Load();
        }

        return _nodes[Slot(key, _nodes.Length)];
    }

    public IEnumerable<string> All(string key)
    {
        if (_nodes == null)
        {
            Load();
        }

        var nodes = _nodes;
        int first = Slot(key, nodes.Length);
        for (int i = 0; i < _replicas; i++)
        {
            yield return nodes[(first + i) % nodes.Length];
        }
    }

    private int Slot(string key, int length)
    {
        uint hash = _seed;
        foreach (char c in key)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return (int)(hash % (uint)length);
    }

    private void Load()
    {
        lock (_sync)
        {
            if (_nodes != null)
            {
                return;
            }

            var map = _fetch();
            if (map.Nodes.Length == 0)
            {
                throw new InvalidOperationException("the cluster reports no nodes");
            }

            _seed = map.Seed;
            _replicas = Math.Min(map.Replicas, map.Nodes.Length);
            _nodes = map.Nodes;
        }
    }
}
