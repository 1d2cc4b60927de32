using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1703;

public readonly record struct MeanSample(string Name, long Sum, long Count)
{
    public double Mean => Count == 0 ? 0 : (double)Sum / Count;
}

public sealed class RunningMean
{
    private readonly object _writer = new();
    private readonly string _name;
    private int _version;
    private long _sum;
    private long _count;

    public RunningMean(string name) => _name = name;

    public void Record(long value)
    {
        lock (_writer)
        {
            Interlocked.Increment(ref _version);
            _sum += value;
            _count++;
            Interlocked.Increment(ref _version);
        }
    }

    public MeanSample Read()
    {
        var spinner = new SpinWait();
        while (true)
        {
            int before = Volatile.Read(ref _version);
            if ((before & 1) == 0)
            {
                long sum = _sum;
                long count = _count;
                Interlocked.MemoryBarrier();
                if (before == Volatile.Read(ref _version))
                {
                    return new MeanSample(_name, sum, count);
                }
            }

            spinner.SpinOnce();
        }
    }
}

public sealed class MeanReporter : IDisposable
{
    private readonly ConcurrentDictionary<string, RunningMean> _means = new();
    private readonly Action<MeanSample> _sink;
    private readonly Timer _timer;

    public MeanReporter(Action<MeanSample> sink, TimeSpan period)
    {
        _sink = sink;
        _timer = new Timer(_ => Report(), null, period, period);
    }

    public void Record(string name, long value) => _means.GetOrAdd(name, static n => new RunningMean(n)).Record(value);

    public void Dispose() => _timer.Dispose();

    private void Report()
    {
        foreach (var mean in _means.Values)
        {
            _sink(mean.Read());
        }
    }
}
