using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1407;

public sealed record KeyDocument(string Issuer, IReadOnlyDictionary<string, byte[]> Keys);

public interface IKeyEndpoint
{
    Task<KeyDocument> DownloadAsync(CancellationToken cancellation);
}

public sealed class SigningKeySet
{
    private readonly IKeyEndpoint _endpoint;
    private readonly SemaphoreSlim _fetch = new(1, 1);
    private bool _fetched;
    private string _issuer;
    private IReadOnlyDictionary<string, byte[]> _keys;

    public SigningKeySet(IKeyEndpoint endpoint) => _endpoint = endpoint;

    public bool TryGetCached(string keyId, out byte[] key)
    {
        key = null;
        return Volatile.Read(ref _fetched) && _keys.TryGetValue(keyId, out key);
    }

    public async ValueTask<bool> IsTrustedAsync(string issuer, string keyId, CancellationToken cancellation)
    {
        if (!Volatile.Read(ref _fetched))
        {
            await FetchAsync(cancellation).ConfigureAwait(false);
        }

        return string.Equals(_issuer, issuer, StringComparison.Ordinal) && _keys.ContainsKey(keyId);
    }

    private async Task FetchAsync(CancellationToken cancellation)
    {
        await _fetch.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_fetched)
            {
                return;
            }

            var document = await _endpoint.DownloadAsync(cancellation).ConfigureAwait(false);
            if (document.Keys.Count == 0)
            {
                throw new InvalidOperationException("The issuer has no keys.");
            }

            _issuer = document.Issuer.TrimEnd('/');
            _keys = document.Keys;
            _fetched = true;
        }
        finally
        {
            _fetch.Release();
        }
    }
}
