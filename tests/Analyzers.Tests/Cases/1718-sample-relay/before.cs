using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1718;

public sealed class SampleBatch
{
    private readonly List<double> _values = new();
    private bool _sealed;
    private double _mean;

    public int Count => _values.Count;

    public bool Sealed => _sealed;

    public double Mean => _mean;

    public void Add(double value) => _values.Add(value);

    public void Seal()
    {
        double total = 0;
        foreach (double value in _values)
        {
            total += value;
        }

        _mean = _values.Count == 0 ? 0 : total / _values.Count;
        _sealed = true;
    }
}

public sealed class SampleRelay : IDisposable
{
    private readonly Action<double, int> _send;
    private readonly Timer _timer;
    private SampleBatch _mailbox;
    private long _dropped;

    public SampleRelay(Action<double, int> send, TimeSpan period)
    {
        _send = send;
        _timer = new Timer(static s => ((SampleRelay)s).Forward(), this, period, period);
    }

    public long Dropped => Interlocked.Read(ref _dropped);

    public void Pump(IEnumerable<double> readings)
    {
        var batch = new SampleBatch();
        foreach (double reading in readings)
        {
            batch.Add(reading);
            if (batch.Count == 64)
            {
                Post(batch);
                batch = new SampleBatch();
            }
        }

        Post(batch);
    }

    public void Dispose() => _timer.Dispose();

    private void Post(SampleBatch batch)
    {
        batch.Seal();
        SampleBatch replaced = Interlocked.Exchange(ref _mailbox, batch);
        if (replaced != null)
        {
            Interlocked.Add(ref _dropped, replaced.Count);
        }
    }

    private void Forward()
    {
        SampleBatch batch = Interlocked.Exchange(ref _mailbox, null);
        if (batch is { Sealed: true })
        {
            _send(batch.Mean, batch.Count);
        }
    }
}
