namespace Corpus.C1814;

public sealed record Grant(string Token, string[] Scopes, TimeSpan Lifetime);

public sealed class GrantCache
{
    private static readonly TimeSpan s_skew = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _renewal = new(1, 1);
    private readonly Func<CancellationToken, Task<Grant>> _issuer;
    private readonly TimeProvider _clock;
    private DateTime _validUntil;
    private string _token;
    private string[] _scopes;

    public GrantCache(Func<CancellationToken, Task<Grant>> issuer, TimeProvider clock)
    {
        _issuer = issuer;
        _clock = clock;
    }

    public async ValueTask<string> AuthorizeAsync(string scope, CancellationToken token)
    {
        if (_clock.GetUtcNow().UtcDateTime < _validUntil)
        {
            return Header(scope);
        }

        await _renewal.WaitAsync(token).ConfigureAwait(false);
        try
        {
            if (_clock.GetUtcNow().UtcDateTime >= _validUntil)
            {
                var grant = await _issuer(token).ConfigureAwait(false);
                _token = grant.Token;
                _scopes = grant.Scopes;
                _validUntil = _clock.GetUtcNow().UtcDateTime + grant.Lifetime - s_skew;
            }

            return Header(scope);
        }
        finally
        {
            _renewal.Release();
        }
    }

    private string Header(string scope)
    {
        if (Array.IndexOf(_scopes, scope) < 0)
        {
            throw new UnauthorizedAccessException(scope);
        }

        return "Bearer " + _token;
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
