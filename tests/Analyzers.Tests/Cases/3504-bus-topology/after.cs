using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3504;

public interface IBroker
{
    string DeclareExchange(string name);

    string DeclareQueue(string name, int prefetch);

    void Publish(string exchange, string deadLetter, int prefetch, byte[] body);
}

public sealed partial class EventBus
{
    private readonly IBroker _broker;
    private readonly string _domain;

    public EventBus(IBroker broker, string domain)
    {
        _broker = broker;
        _domain = domain;
    }

    public Outbox CreateOutbox() => new(this);

    public sealed class Outbox
    {
        private readonly EventBus _bus;
        private readonly Queue<byte[]> _held = new();

        internal Outbox(EventBus bus) => _bus = bus;

        public void Hold(byte[] body) => _held.Enqueue(body);

        public int Flush()
        {
            if (_bus._exchange is null)
            {
                _bus.DeclareTopology();
            }

            int sent = 0;
            while (_held.TryDequeue(out var body))
            {
                _bus._broker.Publish(_bus._exchange, _bus._deadLetter, _bus._prefetch, body);
                sent++;
            }

            return sent;
        }
    }
}

public sealed partial class EventBus
{
    private readonly object _declare = new();
    private volatile string _exchange;
    private string _deadLetter;
    private int _prefetch;

    private void DeclareTopology()
    {
        lock (_declare)
        {
            if (_exchange is not null)
            {
                return;
            }

            string exchange = _broker.DeclareExchange(_domain + ".events");
            _prefetch = Math.Max(8, Environment.ProcessorCount * 4);
            _deadLetter = _broker.DeclareQueue(_domain + ".dead", _prefetch);
            _exchange = exchange;
        }
    }
}
