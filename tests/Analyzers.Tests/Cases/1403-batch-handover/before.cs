using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1403;

public sealed class MetricBatch
{
    private readonly List<(string Name, double Value)> _samples = new();

    internal MetricBatch Next;

    public bool Sealed { get; private set; }

    public string Host { get; private set; }

    public int Count => _samples.Count;

    public IReadOnlyList<(string Name, double Value)> Samples => _samples;

    public void Add(string name, double value)
    {
        if (Sealed)
        {
            throw new InvalidOperationException("The batch is sealed.");
        }

        _samples.Add((name, value));
    }

    public void Seal(string host)
    {
        Host = host;
        Sealed = true;
    }
}

public sealed class MetricOutbox
{
    private readonly Action<string, IReadOnlyList<(string Name, double Value)>> _send;
    private MetricBatch _head;

    public MetricOutbox(Action<string, IReadOnlyList<(string Name, double Value)>> send) => _send = send;

    public void Start(CancellationToken stop)
    {
        var thread = new Thread(() =>
        {
            while (!stop.WaitHandle.WaitOne(TimeSpan.FromSeconds(1)))
            {
                Drain();
            }
        });
        thread.IsBackground = true;
        thread.Start();
    }

    public void Post(MetricBatch batch)
    {
        batch.Seal(Environment.MachineName);
        MetricBatch seen;
        do
        {
            seen = Volatile.Read(ref _head);
            batch.Next = seen;
        }
        while (Interlocked.CompareExchange(ref _head, batch, seen) != seen);
    }

    private int Drain()
    {
        int sent = 0;
        for (var batch = Interlocked.Exchange(ref _head, null); batch != null; batch = batch.Next)
        {
            if (batch.Sealed)
            {
                _send(batch.Host, batch.Samples);
                sent += batch.Count;
            }
        }

        return sent;
    }
}
