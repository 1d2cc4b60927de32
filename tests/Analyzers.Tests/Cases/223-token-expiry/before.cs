using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C223;

public sealed class TokenSource
{
    private readonly object _renew = new();
    private readonly Func<(string Token, TimeSpan Lifetime)> _issue;
    private DateTimeOffset? _expires;
    private string _token;

    public TokenSource(Func<(string Token, TimeSpan Lifetime)> issue) => _issue = issue;

    public string Current()
    {
        if (_expires is { } e && e > DateTimeOffset.UtcNow)
        {
            return _token;
        }

        lock (_renew)
        {
            if (_expires is not { } again || again <= DateTimeOffset.UtcNow)
            {
                var (token, lifetime) = _issue();
                _token = token;
                _expires = DateTimeOffset.UtcNow + lifetime;
            }

            return _token;
        }
    }
}
