using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using System.Security.Cryptography;

namespace Corpus.C1606;

internal sealed class AsyncGate
{
    private readonly SemaphoreSlim _slots = new(1, 1);

    public async ValueTask<Releaser> EnterAsync(CancellationToken token)
    {
        await _slots.WaitAsync(token).ConfigureAwait(false);
        return new Releaser(_slots);
    }

    internal readonly struct Releaser(SemaphoreSlim slots) : IDisposable
    {
        public void Dispose() => slots.Release();
    }
}

public sealed record SigningKey(string Id, byte[] Secret);

public sealed class KeyRing
{
    private readonly AsyncGate _gate = new();
    private readonly Func<CancellationToken, Task<SigningKey>> _fetch;
    private bool _fetched;
    private string _keyId;
    private byte[] _secret;

    public KeyRing(Func<CancellationToken, Task<SigningKey>> fetch) => _fetch = fetch;

    public ValueTask<string> SignAsync(byte[] body, CancellationToken token = default) =>
        _fetched
            ? new ValueTask<string>(Sign(body))
            : new ValueTask<string>(FetchAndSignAsync(body, token));

    private async Task<string> FetchAndSignAsync(byte[] body, CancellationToken token)
    {
        using (await _gate.EnterAsync(token).ConfigureAwait(false))
        {
            if (!_fetched)
            {
                var key = await _fetch(token).ConfigureAwait(false);
                _keyId = key.Id;
                _secret = key.Secret;
                _fetched = true;
            }
        }

        return Sign(body);
    }

    private string Sign(byte[] body)
    {
        byte[] mac = HMACSHA256.HashData(_secret, body);
        return _keyId + "." + Convert.ToHexString(mac);
    }
}
