using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5802;

public sealed class BearerSource
{
    private sealed record Grant(string Token, string[] Scopes, long FreshUntil);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Func<CancellationToken, Task<(string Token, string[] Scopes, int Seconds)>> _issue;
    private volatile Grant _grant = new(null, Array.Empty<string>(), 0);

    public BearerSource(Func<CancellationToken, Task<(string Token, string[] Scopes, int Seconds)>> issue) => _issue = issue;

    public async ValueTask<string> HeaderAsync(string scope, CancellationToken cancel)
    {
        var grant = _grant;
        switch (grant.FreshUntil - Environment.TickCount64)
        {
            case > 0:
                break;
            default:
                grant = await RenewAsync(cancel).ConfigureAwait(false);
                break;
        }

        if (Array.IndexOf(grant.Scopes, scope) < 0)
        {
            throw new UnauthorizedAccessException(scope);
        }

        return "Bearer " + grant.Token;
    }

    private async Task<Grant> RenewAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var grant = _grant;
            if (grant.FreshUntil > Environment.TickCount64)
            {
                return grant;
            }

            var answer = await _issue(cancel).ConfigureAwait(false);
            grant = new Grant(answer.Token, answer.Scopes, Environment.TickCount64 + (answer.Seconds * 1000L));
            _grant = grant;
            return grant;
        }
        finally
        {
            _turn.Release();
        }
    }
}
