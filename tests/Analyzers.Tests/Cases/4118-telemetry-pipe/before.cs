using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4118;

public sealed class TelemetryPipe
{
    private const int Idle = 0;
    private const int Connecting = 1;
    private const int Connected = 2;

    private readonly Func<Task<(Func<ReadOnlyMemory<byte>, bool> Sender, int MaxBytes)>> _connect;
    private Func<ReadOnlyMemory<byte>, bool> _sender;
    private int _maxBytes;
    private int _state;
    private long _dropped;

    public TelemetryPipe(Func<Task<(Func<ReadOnlyMemory<byte>, bool> Sender, int MaxBytes)>> connect) => _connect = connect;

    public long Dropped => Interlocked.Read(ref _dropped);

    public void Connect()
    {
        if (Interlocked.CompareExchange(ref _state, Connecting, Idle) != Idle)
        {
            return;
        }

        _ = Task.Run(async () =>
        {
            var (sender, maxBytes) = await _connect().ConfigureAwait(false);
            _sender = sender;
            _maxBytes = maxBytes;
            Interlocked.Exchange(ref _state, Connected);
        });
    }

    public bool TrySend(ReadOnlyMemory<byte> payload)
    {
        if (_state is not Connected)
        {
            Interlocked.Increment(ref _dropped);
            return false;
        }

        return payload.Length <= _maxBytes && _sender(payload);
    }
}
