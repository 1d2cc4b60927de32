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
    private TokenReply _reply;

    public BearerSource(Func<CancellationToken, Task<TokenReply>> exchange) => _exchange = exchange;

    public async ValueTask<Uri> SignAsync(IDictionary<string, string> headers, string path, CancellationToken ct)
    {
        TokenReply reply = _reply ?? await ExchangeAsync(ct).ConfigureAwait(false);
        headers["Authorization"] = "Bearer " + reply.Token;
        headers["Accept"] = "application/json";
        return Address(reply.Shard, path);
    }

    private static Uri Address(string shard, string path)
    {
        var builder = new UriBuilder(Uri.UriSchemeHttps, shard.ToLowerInvariant() + ".api.local")
        {
            Path = path.TrimStart('/'),
        };
        return builder.Uri;
    }

    private async Task<TokenReply> ExchangeAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (_reply is null)
            {
                TokenReply reply = await _exchange(ct).ConfigureAwait(false);
                if (reply.Lifetime <= TimeSpan.Zero)
                {
                    throw new InvalidOperationException("the issuer returned an expired token");
                }

                _reply = reply;
            }

            return _reply;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
