using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5606;

public readonly record struct MetricSample(string Name, double Value, long Ticks);

public sealed class MetricsPump : IDisposable
{
    private readonly object _startLock = new();
    private readonly ConcurrentQueue<MetricSample> _pending = new();
    private readonly Action<IReadOnlyList<MetricSample>> _ship;
    private readonly TimeSpan _period;
    private bool _started;
    private bool _disposed;
    private Timer _timer;
    private int _flushing;

    public MetricsPump(Action<IReadOnlyList<MetricSample>> ship, TimeSpan period)
    {
        _ship = ship;
        _period = period;
    }

    public void Record(string name, double value)
    {
        EnsureStarted();
        _pending.Enqueue(new MetricSample(name, value, Environment.TickCount64));
    }

    public void Dispose()
    {
        lock (_startLock)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            _timer?.Dispose();
        }

        Flush();
    }

    private void EnsureStarted()
    {
        if (_started)
        {
            return;
        }

        lock (_startLock)
        {
            if (_started || _disposed)
            {
                return;
            }

            _timer = new Timer(static s => ((MetricsPump)s).Flush(), this, _period, _period);
            _started = true;
        }
    }

    private void Flush()
    {
        if (Interlocked.Exchange(ref _flushing, 1) != 0)
        {
            return;
        }

        try
        {
            var batch = new List<MetricSample>();
            while (batch.Count < 500 && _pending.TryDequeue(out var sample))
            {
                batch.Add(sample);
            }

            if (batch.Count != 0)
            {
                _ship(batch);
            }
        }
        finally
        {
            Volatile.Write(ref _flushing, 0);
        }
    }
}
