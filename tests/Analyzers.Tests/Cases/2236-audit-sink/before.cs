using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2236;

public sealed record AuditEvent(DateTime At, string Actor, string Action);

public sealed class AuditSink : IDisposable
{
    private readonly BlockingCollection<AuditEvent> _queue = new(4096);
    private readonly Action<AuditEvent> _persist;
    private readonly Thread _worker;
    private bool _closed;
    private long _written;

    public AuditSink(Action<AuditEvent> persist)
    {
        _persist = persist;
        _worker = new Thread(Drain) { IsBackground = true, Name = "audit" };
        _worker.Start();
    }

    public long Written => Interlocked.Read(ref _written);

    public bool Record(string actor, string action)
    {
        if (_closed)
        {
            return false;
        }

        try
        {
            return _queue.TryAdd(new AuditEvent(DateTime.UtcNow, actor, action));
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        _queue.CompleteAdding();
        _worker.Join();
    }

    private void Drain()
    {
        foreach (var item in _queue.GetConsumingEnumerable())
        {
            _persist(item);
            Interlocked.Increment(ref _written);
        }
    }
}
