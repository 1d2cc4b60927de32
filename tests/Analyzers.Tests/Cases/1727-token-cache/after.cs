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
    private sealed record Issued(string Header, long ValidUntil);

    private readonly SemaphoreSlim _renew = new(1, 1);
    private readonly ITokenIssuer _issuer;
    private readonly string _audience;
    private Issued _issued;

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
        Issued issued = _issued;
        if (issued != null && Environment.TickCount64 < issued.ValidUntil)
        {
            header = issued.Header;
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
            Issued issued = _issued;
            if (issued == null || Environment.TickCount64 >= issued.ValidUntil)
            {
                TokenReply reply = await _issuer.IssueAsync(_audience, cancellation).ConfigureAwait(false);
                issued = new Issued(
                    reply.Scheme + " " + reply.Token,
                    Environment.TickCount64 + (long)reply.Lifetime.TotalMilliseconds);
                _issued = issued;
            }

            return issued.Header;
        }
        finally
        {
            _renew.Release();
        }
    }
}
