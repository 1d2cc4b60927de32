using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2913;

public interface ICatalogWire
{
    Task<string> AskAsync(string verb, CancellationToken cancellationToken);
}

public sealed class CatalogClient
{
    private readonly ICatalogWire _wire;
    private readonly TaskCompletionSource _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _attaching;
    private int _dialect;
    private string[] _collections;

    public CatalogClient(ICatalogWire wire) => _wire = wire;

    public async Task<string> ReadAsync(string collection, string key, CancellationToken cancellationToken)
    {
        await AttachAsync(cancellationToken).ConfigureAwait(false);
        if (Array.BinarySearch(_collections, collection, StringComparer.Ordinal) < 0)
        {
            throw new KeyNotFoundException(collection);
        }

        string verb = _dialect >= 2 ? "GET2" : "GET";
        return await _wire.AskAsync(verb + " " + collection + "/" + key, cancellationToken).ConfigureAwait(false);
    }

    public async Task<int> CountCollectionsAsync(CancellationToken cancellationToken)
    {
        await AttachAsync(cancellationToken).ConfigureAwait(false);
        return _collections.Length;
    }

    private async Task AttachAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _attaching, 1, 0) == 0)
        {
            try
            {
                await NegotiateAsync().ConfigureAwait(false);
                _attached.SetResult();
            }
            catch (Exception error)
            {
                _attached.SetException(error);
            }
        }

        await _attached.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task NegotiateAsync()
    {
        string hello = await _wire.AskAsync("HELLO", CancellationToken.None).ConfigureAwait(false);
        _dialect = int.TryParse(hello, out int dialect) ? dialect : 1;
        string listing = await _wire.AskAsync("LIST", CancellationToken.None).ConfigureAwait(false);
        string[] names = listing.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(names, StringComparer.Ordinal);
        _collections = names;
    }
}
