using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4722;

public sealed class SpanExporter : IDisposable
{
    private readonly ConcurrentQueue<string> _spans = new();
    private readonly Action<string[]> _send;
    private readonly Timer _flush;
    private bool _closed;
    private bool _complained;

    public SpanExporter(Action<string[]> send)
    {
        _send = send;
        _flush = new Timer(_ => Flush(), null, 1000, 1000);
    }

    public void Record(string span)
    {
        if (_closed)
        {
            return;
        }

        if (_spans.Count > 10_000)
        {
            if (!_complained)
            {
                _complained = true;
                Console.Error.WriteLine("span queue is full, dropping");
            }

            return;
        }

        _spans.Enqueue(span);
    }

    public void Dispose()
    {
        _closed = true;
        _flush.Dispose();
        Flush();
    }

    private void Flush()
    {
        var batch = new List<string>();
        while (batch.Count < 512 && _spans.TryDequeue(out string span))
        {
            batch.Add(span);
        }

        if (batch.Count > 0)
        {
            _send(batch.ToArray());
        }
    }
}
