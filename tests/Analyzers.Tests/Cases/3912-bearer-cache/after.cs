using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3912;

public sealed class BearerToken
{
    public BearerToken(string value, DateTime expiresUtc)
    {
        Value = value;
        ExpiresUtc = expiresUtc;
    }

    public string Value { get; }

    public DateTime ExpiresUtc { get; }

    public bool IsUsable(DateTime nowUtc, TimeSpan skew) => Value != null && nowUtc + skew < ExpiresUtc;
}

public interface ITokenIssuer
{
    Task<BearerToken> IssueAsync(string audience, CancellationToken token);
}

public sealed class BearerHandler : DelegatingHandler
{
    private readonly ITokenIssuer _issuer;
    private readonly string _audience;
    private readonly SemaphoreSlim _issuing = new(1, 1);
    private BearerToken _token;

    public BearerHandler(ITokenIssuer issuer, string audience, HttpMessageHandler inner)
        : base(inner)
    {
        _issuer = issuer;
        _audience = audience;
    }

    public TimeSpan Skew { get; init; } = TimeSpan.FromMinutes(2);

    public string Scheme { get; init; } = "Bearer";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await CurrentAsync(cancellationToken).ConfigureAwait(false);
        request.Headers.Authorization = new AuthenticationHeaderValue(Scheme, token.Value);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _issuing.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<BearerToken> CurrentAsync(CancellationToken cancellationToken)
    {
        var cached = _token;
        if (cached != null && cached.IsUsable(DateTime.UtcNow, Skew))
        {
            return cached;
        }

        await _issuing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_token == null || !_token.IsUsable(DateTime.UtcNow, Skew))
            {
                _token = await _issuer.IssueAsync(_audience, cancellationToken).ConfigureAwait(false);
            }

            return _token;
        }
        finally
        {
            _issuing.Release();
        }
    }
}
