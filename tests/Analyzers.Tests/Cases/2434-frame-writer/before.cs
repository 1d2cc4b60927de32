using System;
using System.Buffers;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Corpus.C2434;

public sealed class FrameWriter : IAsyncDisposable
{
    private readonly Channel<byte[]> _frames = Channel.CreateBounded<byte[]>(256);
    private readonly Func<byte[], Task> _send;
    private readonly object _close = new();
    private readonly Task _pump;
    private bool _closing;

    public FrameWriter(Func<byte[], Task> send)
    {
        _send = send;
        _pump = Task.Run(PumpAsync);
    }

    public bool TryWrite(ReadOnlySpan<byte> payload)
    {
        ObjectDisposedException.ThrowIf(_closing, this);
        var frame = new byte[payload.Length + 2];
        frame[0] = (byte)(payload.Length >> 8);
        frame[1] = (byte)payload.Length;
        payload.CopyTo(frame.AsSpan(2));
        return _frames.Writer.TryWrite(frame);
    }

    public ValueTask PingAsync(CancellationToken cancellation)
    {
        if (_closing)
        {
            return ValueTask.CompletedTask;
        }

        return _frames.Writer.WriteAsync(new byte[] { 0, 0 }, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        lock (_close)
        {
            if (_closing)
            {
                return;
            }

            _closing = true;
            _frames.Writer.TryComplete();
        }

        await _pump.ConfigureAwait(false);
    }

    private async Task PumpAsync()
    {
        await foreach (var frame in _frames.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            await _send(frame).ConfigureAwait(false);
        }
    }
}
