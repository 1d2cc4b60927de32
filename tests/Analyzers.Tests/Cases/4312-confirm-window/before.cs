using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4312;

public readonly record struct Confirm(ulong Tag, bool Multiple, bool Rejected);

public interface IPublishChannel
{
    ushort PrefetchLimit { get; }

    void Publish(string routingKey, ReadOnlyMemory<byte> body);
}

public sealed class ConfirmWindow : IDisposable
{
    private readonly object _sync = new();
    private readonly IPublishChannel _channel;
    private bool _opened;
    private TaskCompletionSource<bool>[] _pending;
    private ulong _next;
    private int _outstanding;
    private bool _disposed;

    public ConfirmWindow(IPublishChannel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        _channel = channel;
    }

    public event Action<ulong> Rejected;

    public TimeSpan ConfirmTimeout { get; init; } = TimeSpan.FromSeconds(5);

    public int Outstanding
    {
        get
        {
            lock (_sync)
            {
                return Usage();
            }
        }
    }

    public Task<bool> PublishAsync(string routingKey, ReadOnlyMemory<byte> body)
    {
        Task<bool> confirmed;
        lock (_sync)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            confirmed = Reserve();
            _channel.Publish(routingKey, body);
        }

        return confirmed.WaitAsync(ConfirmTimeout);
    }

    public void OnConfirm(Confirm confirm)
    {
        TaskCompletionSource<bool> waiter;
        lock (_sync)
        {
            waiter = Take(confirm.Tag);
        }

        if (waiter != null && waiter.TrySetResult(!confirm.Rejected) && confirm.Rejected)
        {
            Rejected?.Invoke(confirm.Tag);
        }
    }

    public void Dispose()
    {
        lock (_sync)
        {
            _disposed = true;
        }
    }

    private void EnsureOpen()
    {
        if (!_opened)
        {
            _pending = new TaskCompletionSource<bool>[Math.Max((ushort)16, _channel.PrefetchLimit)];
            _next = 1;
            _opened = true;
        }
    }

    private Task<bool> Reserve()
    {
        EnsureOpen();
        int at = (int)(_next % (ulong)_pending.Length);
        if (_pending[at] != null)
        {
            throw new InvalidOperationException("Too many unconfirmed messages.");
        }

        var waiter = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending[at] = waiter;
        _next++;
        _outstanding++;
        return waiter.Task;
    }

    private TaskCompletionSource<bool> Take(ulong tag)
    {
        EnsureOpen();
        ref var slot = ref _pending[(int)(tag % (ulong)_pending.Length)];
        var waiter = slot;
        slot = null;
        _outstanding -= waiter is null ? 0 : 1;
        return waiter;
    }

    private int Usage() => _opened ? _outstanding * 100 / _pending.Length : 0;
}
