using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1436;

public interface IBlobStore : IDisposable
{
    Task PutAsync(string key, ReadOnlyMemory<byte> content);
}

public sealed class UploadClient : IDisposable
{
    private readonly object _close = new();
    private readonly IBlobStore _store;
    private readonly Action<string> _log;
    private readonly int _limit;
    private bool _disposed;
    private bool _complained;

    public UploadClient(IBlobStore store, int limit, Action<string> log)
    {
        _store = store;
        _limit = limit;
        _log = log;
    }

    public async Task<bool> UploadAsync(string key, ReadOnlyMemory<byte> content)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (content.Length > _limit)
        {
            Complain(key, content.Length);
            return false;
        }

        await _store.PutAsync(key, content).ConfigureAwait(false);
        return true;
    }

    public Task<bool[]> UploadAllAsync(IReadOnlyList<(string Key, byte[] Content)> blobs)
    {
        if (_disposed)
        {
            return Task.FromResult(Array.Empty<bool>());
        }

        var uploads = new Task<bool>[blobs.Count];
        for (int i = 0; i < uploads.Length; i++)
        {
            var (key, content) = blobs[i];
            uploads[i] = Task.Run(() => UploadAsync(key, content));
        }

        return Task.WhenAll(uploads);
    }

    public void Dispose()
    {
        lock (_close)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        _store.Dispose();
    }

    private void Complain(string key, int length)
    {
        if (!_complained)
        {
            _complained = true;
            _log(key + " has " + length + " bytes, the limit is " + _limit);
        }
    }
}
