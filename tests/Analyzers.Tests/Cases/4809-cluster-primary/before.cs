using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4809;

public interface IClusterDirectory
{
    Task<IReadOnlyList<(string Host, Guid Node, int Rank)>> ListAsync(CancellationToken cancel);
}

internal sealed class PrimaryResolver
{
    private readonly SemaphoreSlim _discovery = new(1, 1);
    private readonly IClusterDirectory _directory;
    private readonly string _cluster;
    private (string Host, Guid Node) _primary;

    public PrimaryResolver(string cluster, IClusterDirectory directory)
    {
        _cluster = cluster;
        _directory = directory;
    }

    public string Cluster => _cluster;

    public async ValueTask<Uri> AddressAsync(string path, CancellationToken cancel)
    {
        var (host, node) = await PrimaryAsync(cancel).ConfigureAwait(false);
        return new UriBuilder("https", host) { Path = node.ToString("n") + "/" + path.TrimStart('/') }.Uri;
    }

    private async ValueTask<(string Host, Guid Node)> PrimaryAsync(CancellationToken cancel)
    {
        if (_primary.Host != null)
        {
            return _primary;
        }

        await _discovery.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_primary.Host == null)
            {
                int best = int.MaxValue;
                (string Host, Guid Node) found = default;
                foreach (var (host, node, rank) in await _directory.ListAsync(cancel).ConfigureAwait(false))
                {
                    if (rank < best)
                    {
                        best = rank;
                        found = (host, node);
                    }
                }

                _primary = found.Host != null ? found : throw new InvalidOperationException(_cluster + " has no primary");
            }

            return _primary;
        }
        finally
        {
            _discovery.Release();
        }
    }
}
