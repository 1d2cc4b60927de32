using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1640;

public sealed record BlobGrant(string Token, DateTimeOffset Expires);

public sealed class BlobLease : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Func<string, Task<BlobGrant>> _acquire;
    private readonly Func<string, Task> _release;
    private readonly string _blob;
    private bool _held;
    private string _token;
    private DateTimeOffset? _expires;

    public BlobLease(string blob, Func<string, Task<BlobGrant>> acquire, Func<string, Task> release)
    {
        _blob = blob;
        _acquire = acquire;
        _release = release;
    }

    public async Task<string> TokenAsync(CancellationToken cancel = default)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_held && _expires > DateTimeOffset.UtcNow)
            {
                return _token;
            }

            _held = true;
            await RenewAsync().ConfigureAwait(false);
            return _token;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_held)
            {
                _held = false;
                await _release(_token).ConfigureAwait(false);
                _expires = null;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task RenewAsync()
    {
        var grant = await _acquire(_blob).ConfigureAwait(false);
        _token = grant.Token;
        _expires = grant.Expires;
    }
}
