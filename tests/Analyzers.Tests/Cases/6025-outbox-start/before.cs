using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6025;

public sealed class Outbox
{
    private readonly object _start = new();
    private readonly BlockingCollection<string> _queue = new(boundedCapacity: 512);
    private readonly Action<string> _send;
    private bool _started;

    public Outbox(Action<string> send) => _send = send;

    public void Post(string message)
    {
        if (!_started)
        {
            StartPump();
        }

        _queue.Add(message);
    }

    public void Complete() => _queue.CompleteAdding();

    private void StartPump()
    {
        lock (_start)
        {
            if (_started)
            {
                return;
            }

            var pump = new Thread(Pump) { IsBackground = true, Name = "outbox" };
            pump.Start();
            _started = true;
        }
    }

    private void Pump()
    {
        foreach (var message in _queue.GetConsumingEnumerable())
        {
            _send(message);
        }
    }
}
