using System;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5720;

public sealed class TokenSource
{
    private readonly TaskCompletionSource _granted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<CancellationToken, Task<(string Scheme, string Token)>> _authority;
    private int _claimed;
    private string _scheme;
    private string _token;

    public TokenSource(Func<CancellationToken, Task<(string Scheme, string Token)>> authority) => _authority = authority;

    public async Task<string> HeaderAsync(CancellationToken cancel)
    {
        if (Interlocked.CompareExchange(ref _claimed, 1, 0) == 0)
        {
            try
            {
                var grant = await _authority(CancellationToken.None).ConfigureAwait(false);
                _scheme = grant.Scheme;
                _token = grant.Token;
                _granted.SetResult();
            }
            catch (Exception e)
            {
                _granted.SetException(e);
            }
        }

        await _granted.Task.WaitAsync(cancel).ConfigureAwait(false);
        return _scheme + " " + _token;
    }
}
