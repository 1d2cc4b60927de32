using System.Collections.Concurrent;

namespace Corpus.C1836;

public sealed record Span(string Name, long Start, long End);

public sealed class SpanProcessor : IDisposable
{
    private readonly object _shutdown = new();
    private readonly ConcurrentQueue<Span> _queue = new();
    private readonly Action<IReadOnlyList<Span>> _export;
    private readonly Action<string> _warn;
    private readonly int _limit;
    private bool _disposed;
    private bool _warned;

    public SpanProcessor(Action<IReadOnlyList<Span>> export, Action<string> warn, int limit)
    {
        _export = export;
        _warn = warn;
        _limit = limit;
    }

    public void OnEnd(Span span)
    {
        if (_disposed)
        {
            return;
        }

        if (_queue.Count >= _limit)
        {
            if (!_warned)
            {
                _warned = true;
                _warn("span queue is full");
            }

            return;
        }

        _queue.Enqueue(span);
    }

    public Task FlushAsync()
    {
        if (_disposed)
        {
            throw new ObjectDisposedException(nameof(SpanProcessor));
        }

        return Task.Run(Drain);
    }

    public void Dispose()
    {
        lock (_shutdown)
        {
            if (_disposed)
            {
                return;
            }

            Drain();
            _disposed = true;
        }
    }

    private void Drain()
    {
        var batch = new List<Span>();
        while (_queue.TryDequeue(out var span))
        {
            batch.Add(span);
        }

        if (batch.Count > 0)
        {
            _export(batch);
        }
    }
}
