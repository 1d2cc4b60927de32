using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1727;

public sealed record TokenReply(string Scheme, string Token, TimeSpan Lifetime);

public interface ITokenIssuer
{
    Task<TokenReply> IssueAsync(string audience, CancellationToken cancellation);
}

public sealed class TokenCache
{
    private readonly SemaphoreSlim _renew = new(1, 1);
    private readonly ITokenIssuer _issuer;
    private readonly string _audience;
    private long _validUntil;
    private string _token;
    private string _scheme;

    public TokenCache(ITokenIssuer issuer, string audience)
    {
        _issuer = issuer;
        _audience = audience;
    }

    public ValueTask<string> HeaderAsync(CancellationToken cancellation = default)
    {
        if (TryCached(out string header))
        {
            return new ValueTask<string>(header);
        }

        return new ValueTask<string>(RenewAsync(cancellation));
    }

    private bool TryCached(out string header)
    {
        if (Environment.TickCount64 < _validUntil)
        {
            header = _scheme + " " + _token;
            return true;
        }

        header = null;
        return false;
    }

    private async Task<string> RenewAsync(CancellationToken cancellation)
    {
        await _renew.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (Environment.TickCount64 >= _validUntil)
            {
                TokenReply reply = await _issuer.IssueAsync(_audience, cancellation).ConfigureAwait(false);
                _token = reply.Token;
                _scheme = reply.Scheme;
                _validUntil = Environment.TickCount64 + (long)reply.Lifetime.TotalMilliseconds;
            }

            return _scheme + " " + _token;
        }
        finally
        {
            _renew.Release();
        }
    }
}
