using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3322;

public sealed class BearerSource
{
    private sealed record Token(string Value, DateTimeOffset Expires);

    private readonly SemaphoreSlim _renewing = new(1, 1);
    private readonly Func<Task<(string Value, int Seconds)>> _request;
    private Token _token = new("", DateTimeOffset.MinValue);

    public BearerSource(Func<Task<(string Value, int Seconds)>> request) => _request = request;

    public async ValueTask<string> GetAsync()
    {
        var token = _token;
        if (token.Expires > DateTimeOffset.UtcNow)
        {
            return token.Value;
        }

        await _renewing.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_token.Expires <= DateTimeOffset.UtcNow)
            {
                var (value, seconds) = await _request().ConfigureAwait(false);
                _token = new Token("Bearer " + value, DateTimeOffset.UtcNow.AddSeconds(seconds - 30));
            }

            return _token.Value;
        }
        finally
        {
            _renewing.Release();
        }
    }
}
