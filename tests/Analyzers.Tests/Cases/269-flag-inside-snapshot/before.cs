using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C269;

public sealed class ClusterView
{
    private sealed class Topology
    {
        public bool Known;
        public string[] Nodes;
        public int Leader;
    }

    private readonly object _apply = new();
    private Topology _topology = new();
    private long _version;

    public string Leader
    {
        get
        {
            var topology = _topology;
            return topology.Known ? topology.Nodes[topology.Leader] : null;
        }
    }

    public bool Contains(string node)
    {
        var topology = _topology;
        return topology.Known && Array.IndexOf(topology.Nodes, node) >= 0;
    }

    public void Apply(long version, IEnumerable<string> nodes, int leader)
    {
        lock (_apply)
        {
            if (version <= _version)
            {
                return;
            }

            var next = new Topology { Nodes = new List<string>(nodes).ToArray() };
            next.Leader = leader;
            next.Known = next.Nodes.Length > leader;
            _topology = next;
            _version = version;
        }
    }
}
