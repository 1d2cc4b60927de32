using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C274;

public sealed class AuditTrail
{
    private readonly object _start = new();
    private readonly BlockingCollection<string> _entries = new(boundedCapacity: 4096);
    private readonly Action<string> _write;
    private bool _started;

    public AuditTrail(Action<string> write) => _write = write;

    public void Add(string entry)
    {
        EnsureStarted();
        _entries.Add(entry);
    }

    private void EnsureStarted()
    {
        if (_started) return;

        lock (_start)
        {
            if (_started) return;

            var pump = new Thread(Pump) { IsBackground = true, Name = "audit" };
            pump.Start();
            _started = true;
        }
    }

    private void Pump()
    {
        foreach (string entry in _entries.GetConsumingEnumerable())
        {
            _write(entry);
        }
    }
}
