using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1909;

public sealed class SigningKeyFeed
{
    private readonly Func<CancellationToken, Task<byte[]>> _download;
    private volatile byte[] _material;
    private volatile string _keyId;
    private bool _available;

    public SigningKeyFeed(Func<CancellationToken, Task<byte[]>> download) => _download = download;

    public void Start(CancellationToken stop) => Task.Run(() => PullAsync(stop), stop);

    public string Header(string algorithm) => _available ? algorithm + ";" + _keyId.Trim() : algorithm;

    public bool TrySign(ReadOnlySpan<byte> data, Span<byte> tag)
    {
        if (!_available)
        {
            return false;
        }

        var key = _material;
        for (int i = 0; i < tag.Length; i++)
        {
            tag[i] = (byte)(data[i % data.Length] ^ key[i % key.Length]);
        }

        return true;
    }

    private async Task PullAsync(CancellationToken stop)
    {
        var raw = await _download(stop).ConfigureAwait(false);
        _keyId = Convert.ToHexString(raw, 0, Math.Min(8, raw.Length));
        _material = raw;
        _available = true;
    }
}
