using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1724;

public interface ITopologySource
{
    Task<string[]> NodesAsync(CancellationToken cancellation);

    Task<int> QuorumAsync(CancellationToken cancellation);
}

public sealed class TopologyCache(ITopologySource source)
{
    private readonly SemaphoreSlim _refresh = new(1, 1);
    private volatile bool _warm;
    private string[] _nodes;
    private int _quorum;

    public async ValueTask<bool> IsQuorumAsync(int acknowledged, CancellationToken cancellation = default)
    {
        await WarmAsync(cancellation).ConfigureAwait(false);
        return acknowledged >= _quorum;
    }

    public async ValueTask<string> OwnerAsync(int slot, CancellationToken cancellation = default)
    {
        await WarmAsync(cancellation).ConfigureAwait(false);
        return _nodes[slot % _nodes.Length];
    }

    private ValueTask WarmAsync(CancellationToken cancellation) =>
        _warm ? ValueTask.CompletedTask : new ValueTask(FetchAsync(cancellation));

    private async Task FetchAsync(CancellationToken cancellation)
    {
        await _refresh.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_warm)
            {
                return;
            }

            string[] nodes = await source.NodesAsync(cancellation).ConfigureAwait(false);
            Array.Sort(nodes, StringComparer.Ordinal);
            _nodes = nodes;
            _quorum = await source.QuorumAsync(cancellation).ConfigureAwait(false);
            _warm = true;
        }
        finally
        {
            _refresh.Release();
        }
    }
}
