namespace Corpus.C1814;

public sealed record Grant(string Token, string[] Scopes, TimeSpan Lifetime);

public sealed class GrantCache
{
    private sealed record Held(Grant Grant, DateTime ValidUntil);

    private static readonly TimeSpan s_skew = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _renewal = new(1, 1);
    private readonly Func<CancellationToken, Task<Grant>> _issuer;
    private readonly TimeProvider _clock;
    private volatile Held _held;

    public GrantCache(Func<CancellationToken, Task<Grant>> issuer, TimeProvider clock)
    {
        _issuer = issuer;
        _clock = clock;
    }

    public async ValueTask<string> AuthorizeAsync(string scope, CancellationToken token)
    {
        var held = _held;
        if (held is not null && _clock.GetUtcNow().UtcDateTime < held.ValidUntil)
        {
            return Header(held.Grant, scope);
        }

        await _renewal.WaitAsync(token).ConfigureAwait(false);
        try
        {
            held = _held;
            if (held is null || _clock.GetUtcNow().UtcDateTime >= held.ValidUntil)
            {
                var grant = await _issuer(token).ConfigureAwait(false);
                held = new Held(grant, _clock.GetUtcNow().UtcDateTime + grant.Lifetime - s_skew);
                _held = held;
            }

            return Header(held.Grant, scope);
        }
        finally
        {
            _renewal.Release();
        }
    }

    private static string Header(Grant grant, string scope)
    {
        if (Array.IndexOf(grant.Scopes, scope) < 0)
        {
            throw new UnauthorizedAccessException(scope);
        }

        return "Bearer " + grant.Token;
    }
}

public sealed class BlobClient(GrantCache grants, Func<string, string, Task<byte[]>> get)
{
    public async Task<byte[]> DownloadAsync(string path, CancellationToken token)
    {
        string header = await grants.AuthorizeAsync("blob.read", token).ConfigureAwait(false);
        return await get(path, header).ConfigureAwait(false);
    }
}
