using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;

namespace Corpus.C2421;

public sealed class TraceSample
{
    public TraceSample(string scope, long ticks)
    {
        Scope = scope;
        Ticks = ticks;
    }

    public string Scope { get; }

    public long Ticks { get; }
}

public sealed class TraceBuffer
{
    private readonly object _append = new();
    private readonly TraceSample[] _samples;
    private int _reserved;

    public TraceBuffer(int capacity) => _samples = new TraceSample[capacity];

    public bool Record(string scope, long startedAt)
    {
        long ticks = Stopwatch.GetTimestamp() - startedAt;
        lock (_append)
        {
            if (_reserved >= _samples.Length)
            {
                return false;
            }

            _samples[_reserved] = new TraceSample(scope, ticks);
            _reserved++;
            return true;
        }
    }

    public Dictionary<string, long> Summarize()
    {
        var totals = new Dictionary<string, long>();
        lock (_append)
        {
            for (int i = 0; i < _reserved; i++)
            {
                var sample = _samples[i];
                totals.TryGetValue(sample.Scope, out long total);
                totals[sample.Scope] = total + sample.Ticks;
            }
        }

        return totals;
    }
}

public sealed class TraceReporter : IDisposable
{
    private readonly TraceBuffer _buffer;
    private readonly Action<string> _write;
    private readonly Timer _timer;

    public TraceReporter(TraceBuffer buffer, Action<string> write)
    {
        _buffer = buffer;
        _write = write;
        _timer = new Timer(_ => Report(), null, 1000, 1000);
    }

    public void Dispose() => _timer.Dispose();

    private void Report()
    {
        foreach (var (scope, ticks) in _buffer.Summarize())
        {
            _write(scope + "=" + ticks);
        }
    }
}
