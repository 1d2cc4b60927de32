using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4701;

internal enum PoolPhase
{
    Closed,
    Draining,
    Serving,
}

internal sealed class BrokerPool
{
    private readonly Lock _phaseLock = new();
    private readonly Func<string, string[]> _resolve;
    private readonly string _cluster;
    private PoolPhase _phase;
    private string[] _nodes;
    private int _preferred;

    public BrokerPool(string cluster, Func<string, string[]> resolve)
    {
        _cluster = cluster;
        _resolve = resolve;
    }

    public string LeaderOf(int partition)
    {
        switch (_phase)
        {
            case PoolPhase.Serving:
                break;
            default:
                Open();
                break;
        }

        if (partition < 0)
        {
            return _nodes[_preferred];
        }

        return _nodes[partition % _nodes.Length];
    }

    private void Open()
    {
        lock (_phaseLock)
        {
            if (_phase == PoolPhase.Serving)
            {
                return;
            }

            string[] nodes = _resolve(_cluster);
            if (nodes.Length == 0)
            {
                throw new InvalidOperationException("No broker answers for " + _cluster);
            }

            _nodes = nodes;
            _preferred = Array.FindIndex(nodes, static n => n.EndsWith(".local", StringComparison.Ordinal)) is var at and >= 0 ? at : 0;
            _phase = PoolPhase.Serving;
        }
    }
}
