using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4316;

public interface IBucketService
{
    Task<(string Zone, int PartSize)> DescribeAsync(string bucket, CancellationToken token);

    Task PutAsync(string zone, string key, ReadOnlyMemory<byte> part, int number, CancellationToken token);
}

public sealed class ObjectClient : IAsyncDisposable
{
    private readonly IBucketService _service;
    private readonly string _bucket;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _described;
    private bool _usable;
    private string _zone;
    private int _partSize;
    private Exception _fault;
    private long _uploaded;

    public ObjectClient(IBucketService service, string bucket)
    {
        ArgumentException.ThrowIfNullOrEmpty(bucket);
        _service = service;
        _bucket = bucket;
        _described = Task.Run(DescribeAsync);
    }

    public event Action<string, int> PartUploaded;

    public long Uploaded => Interlocked.Read(ref _uploaded);

    public static int MaxAttempts { get; } = 4;

    public async Task<int> PartsForAsync(long length)
    {
        await RequireUsableAsync().ConfigureAwait(false);
        return (int)((length + _partSize - 1) / _partSize);
    }

    public async Task PutAsync(string key, ReadOnlyMemory<byte> content)
    {
        await RequireUsableAsync().ConfigureAwait(false);
        for (int number = 1; !content.IsEmpty; number++)
        {
            int size = Math.Min(content.Length, _partSize);
            await _service.PutAsync(_zone, key, content[..size], number, _closing.Token).ConfigureAwait(false);
            Interlocked.Add(ref _uploaded, size);
            PartUploaded?.Invoke(key, number);
            content = content[size..];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _described.ConfigureAwait(false);
        _closing.Dispose();
    }

    private async Task RequireUsableAsync()
    {
        await _described.ConfigureAwait(false);
        if (!_usable)
        {
            throw new InvalidOperationException($"Bucket '{_bucket}' cannot be used.", _fault);
        }
    }

    private async Task DescribeAsync()
    {
        for (int attempt = 0; attempt < MaxAttempts && !_usable; attempt++)
        {
            try
            {
                var (zone, partSize) = await _service.DescribeAsync(_bucket, _closing.Token).ConfigureAwait(false);
                _usable = true;
                _zone = zone;
                _partSize = Math.Max(partSize, 5 << 20);
                _fault = null;
            }
            catch (Exception e)
            {
                _fault = e;
            }
        }
    }
}
