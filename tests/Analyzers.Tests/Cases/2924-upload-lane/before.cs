using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2924;

public interface IUploadTarget
{
    Task<int> WriteAsync(long offset, ReadOnlyMemory<byte> chunk, CancellationToken cancellationToken);

    Task TouchAsync(string ticket, CancellationToken cancellationToken);
}

public sealed class UploadLane : IAsyncDisposable
{
    private readonly IUploadTarget _target;
    private readonly string _ticket;
    private readonly object _close = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _heartbeat;
    private bool _closed;
    private string _closeReason;
    private DateTime _closedAt;

    public UploadLane(IUploadTarget target, string ticket)
    {
        _target = target;
        _ticket = ticket;
        _heartbeat = Task.Run(BeatAsync);
    }

    public async Task<bool> SendAsync(long offset, ReadOnlyMemory<byte> chunk, CancellationToken cancellationToken)
    {
        if (_closed)
        {
            return false;
        }

        int written = await _target.WriteAsync(offset, chunk, cancellationToken).ConfigureAwait(false);
        if (written != chunk.Length)
        {
            Close("short write at " + offset);
            return false;
        }

        return true;
    }

    public string Status()
    {
        lock (_close)
        {
            return _closed ? $"closed {_closedAt:O}: {_closeReason}" : "open " + _ticket;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Close("disposed");
        await _heartbeat.ConfigureAwait(false);
        _stop.Dispose();
    }

    private void Close(string reason)
    {
        lock (_close)
        {
            if (_closed)
            {
                return;
            }

            _closeReason = reason;
            _closedAt = DateTime.UtcNow;
            _closed = true;
        }

        _stop.Cancel();
    }

    private async Task BeatAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromSeconds(10), _stop.Token).ConfigureAwait(false);
                await _target.TouchAsync(_ticket, _stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (IOException error)
        {
            Close(error.Message);
        }
    }
}
