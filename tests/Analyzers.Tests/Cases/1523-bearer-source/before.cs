using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1523;

public sealed record TokenReply(string Token, string Shard, TimeSpan Lifetime);

public sealed class BearerSource : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Func<CancellationToken, Task<TokenReply>> _exchange;
    private string _token;
    private string _shard;

    public BearerSource(Func<CancellationToken, Task<TokenReply>> exchange) => _exchange = exchange;

    public async ValueTask<Uri> SignAsync(IDictionary<string, string> headers, string path, CancellationToken ct)
    {
        if (_token is null)
        {
            await ExchangeAsync(ct).ConfigureAwait(false);
        }

        headers["Authorization"] = "Bearer " + _token;
        headers["Accept"] = "application/json";
        return Address(path);
    }

    private Uri Address(string path)
    {
        var builder = new UriBuilder(Uri.UriSchemeHttps, _shard.ToLowerInvariant() + ".api.local")
        {
            Path = path.TrimStart('/'),
        };
        return builder.Uri;
    }

    private async Task ExchangeAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (_token is null)
            {
                TokenReply reply = await _exchange(ct).ConfigureAwait(false);
                if (reply.Lifetime <= TimeSpan.Zero)
                {
                    throw new InvalidOperationException("the issuer returned an expired token");
                }

                _shard = reply.Shard;
                _token = reply.Token;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
