using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2319;

public interface IOutboxSink
{
    Task SendAsync(long offset, ReadOnlyMemory<byte> body, CancellationToken cancel);
}

public interface IOutboxStore
{
    Task<IReadOnlyList<IOutboxSink>> ConnectAsync(CancellationToken cancel);

    Task<long> LastOffsetAsync(CancellationToken cancel);
}

public sealed class OutboxRelay
{
    private enum Phase
    {
        Closed,
        Opening,
        Open,
    }

    private sealed class Cursor
    {
        public long Next;
    }

    private readonly IOutboxStore _store;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly List<IOutboxSink> _sinks = new();
    private Phase _phase;
    private Cursor _cursor;

    public OutboxRelay(IOutboxStore store) => _store = store;

    public async Task<long> PublishAsync(ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        if (_phase is not >= Phase.Open)
        {
            await OpenAsync(cancel).ConfigureAwait(false);
        }

        long offset = Interlocked.Increment(ref _cursor.Next);
        foreach (IOutboxSink sink in _sinks)
        {
            await sink.SendAsync(offset, body, cancel).ConfigureAwait(false);
        }

        return offset;
    }

    private async Task OpenAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_phase == Phase.Open)
            {
                return;
            }

            _phase = Phase.Opening;
            var sinks = await _store.ConnectAsync(cancel).ConfigureAwait(false);
            long last = await _store.LastOffsetAsync(cancel).ConfigureAwait(false);
            _sinks.Clear();
            _sinks.AddRange(sinks);
            _cursor = new Cursor { Next = last };
            _phase = Phase.Open;
        }
        finally
        {
            _turn.Release();
        }
    }
}
