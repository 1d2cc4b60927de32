using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5802;

public sealed class BearerSource
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Func<CancellationToken, Task<(string Token, string[] Scopes, int Seconds)>> _issue;
    private string _token;
    private string[] _scopes = Array.Empty<string>();
    private long _freshUntil;

    public BearerSource(Func<CancellationToken, Task<(string Token, string[] Scopes, int Seconds)>> issue) => _issue = issue;

    public async ValueTask<string> HeaderAsync(string scope, CancellationToken cancel)
    {
        switch (_freshUntil - Environment.TickCount64)
        {
            case > 0:
                break;
            default:
                await RenewAsync(cancel).ConfigureAwait(false);
                break;
        }

        if (Array.IndexOf(_scopes, scope) < 0)
        {
            throw new UnauthorizedAccessException(scope);
        }

        return "Bearer " + _token;
    }

    private async Task RenewAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_freshUntil > Environment.TickCount64)
            {
                return;
            }

            var answer = await _issue(cancel).ConfigureAwait(false);
            _token = answer.Token;
            _scopes = answer.Scopes;
            _freshUntil = Environment.TickCount64 + (answer.Seconds * 1000L);
        }
        finally
        {
            _turn.Release();
        }
    }
}
