using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4327;

public sealed record LatencySummary(string Operation, long Count, double MeanMs, double WorstMs);

public interface ILatencySink
{
    void Publish(LatencySummary summary);
}

public sealed class LatencyGauge : IDisposable
{
    private readonly string _operation;
    private readonly ILatencySink _sink;
    private readonly Timer _report;
    private bool _anySample;
    private long _count;
    private long _ticks;
    private long _worst;

    public LatencyGauge(string operation, ILatencySink sink, TimeSpan every)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation);
        _operation = operation;
        _sink = sink;
        _report = new Timer(static s => ((LatencyGauge)s).Report(), this, every, every);
    }

    public string Operation => _operation;

    public async Task<T> MeasureAsync<T>(Func<Task<T>> body)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return await body().ConfigureAwait(false);
        }
        finally
        {
            Record(Stopwatch.GetElapsedTime(start));
        }
    }

    public void Record(TimeSpan elapsed)
    {
        Interlocked.Add(ref _ticks, elapsed.Ticks);
        Interlocked.Increment(ref _count);
        long worst = Interlocked.Read(ref _worst);
        while (elapsed.Ticks > worst)
        {
            long seen = Interlocked.CompareExchange(ref _worst, elapsed.Ticks, worst);
            if (seen == worst)
            {
                break;
            }

            worst = seen;
        }

        if (!_anySample)
        {
            _anySample = true;
        }
    }

    public bool TrySummarize(out LatencySummary summary)
    {
        summary = null;
        if (!_anySample)
        {
            return false;
        }

        long count = Interlocked.Add(ref _count, 0);
        if (count == 0)
        {
            return false;
        }

        double mean = TimeSpan.FromTicks(Interlocked.Add(ref _ticks, 0) / count).TotalMilliseconds;
        double worst = TimeSpan.FromTicks(Interlocked.Add(ref _worst, 0)).TotalMilliseconds;
        summary = new LatencySummary(_operation, count, mean, worst);
        return true;
    }

    public void Dispose()
    {
        _report.Dispose();
        Report();
    }

    private void Report()
    {
        if (TrySummarize(out var summary))
        {
            _sink.Publish(summary);
        }
    }
}
