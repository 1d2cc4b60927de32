using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4322;

public sealed record AuditEvent(DateTime At, string Actor, string Action);

public sealed class AuditBus
{
    private sealed class Subscription : IDisposable
    {
        private readonly AuditBus _bus;
        private readonly Guid _id;

        public Subscription(AuditBus bus, Guid id)
        {
            _bus = bus;
            _id = id;
        }

        public void Dispose() => _bus.Remove(_id);
    }

    private readonly object _subscribing = new();
    private readonly ConcurrentDictionary<Guid, Action<AuditEvent>> _handlers = new();
    private readonly ConcurrentQueue<AuditEvent> _recent = new();
    private readonly int _keep;
    private bool _everSubscribed;
    private long _published;
    private long _faults;

    public AuditBus(int keep = 32)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(keep);
        _keep = keep;
    }

    public event Action<Exception> HandlerFailed;

    public int MaxSubscribers { get; init; } = 128;

    public (long Published, long Faults) Statistics =>
        (Interlocked.Read(ref _published), Interlocked.Read(ref _faults));

    public AuditEvent[] Recent => _recent.ToArray();

    public IDisposable Subscribe(Action<AuditEvent> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var id = Guid.NewGuid();
        lock (_subscribing)
        {
            if (_handlers.Count >= MaxSubscribers)
            {
                throw new InvalidOperationException("Too many subscribers.");
            }

            _handlers[id] = handler;
            _everSubscribed = true;
        }

        return new Subscription(this, id);
    }

    public void Publish(string actor, string action)
    {
        var e = new AuditEvent(DateTime.UtcNow, actor, action);
        _recent.Enqueue(e);
        if (_recent.Count > _keep)
        {
            _recent.TryDequeue(out _);
        }

        Interlocked.Increment(ref _published);
        if (!_everSubscribed)
        {
            return;
        }

        foreach (var (_, handler) in _handlers)
        {
            try
            {
                handler(e);
            }
            catch (Exception failure)
            {
                Interlocked.Increment(ref _faults);
                HandlerFailed?.Invoke(failure);
            }
        }
    }

    private void Remove(Guid id)
    {
        lock (_subscribing)
        {
            _handlers.TryRemove(id, out _);
        }
    }
}
