using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C223;

public sealed class TokenSource
{
    private sealed record Issued(string Token, DateTimeOffset Expires);

    private readonly object _renew = new();
    private readonly Func<(string Token, TimeSpan Lifetime)> _issue;
    private Issued _issued;

    public TokenSource(Func<(string Token, TimeSpan Lifetime)> issue) => _issue = issue;

    public string Current()
    {
        if (_issued is { } seen && seen.Expires > DateTimeOffset.UtcNow)
        {
            return seen.Token;
        }

        lock (_renew)
        {
            if (_issued is not { } again || again.Expires <= DateTimeOffset.UtcNow)
            {
                var (token, lifetime) = _issue();
                again = new Issued(token, DateTimeOffset.UtcNow + lifetime);
                _issued = again;
            }

            return again.Token;
        }
    }
}
