using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4014;

public sealed class TransferMeter : IDisposable
{
    private readonly Timer _report;
    private readonly Action<string> _sink;
    private bool _enabled;
    private long _startedTicks;
    private long _transfers;
    private long _bytes;
    private long _largest;

    public TransferMeter(Action<string> sink, TimeSpan every)
    {
        _sink = sink;
        _report = new Timer(static s => ((TransferMeter)s).Report(), this, every, every);
    }

    public void Enable()
    {
        Interlocked.Exchange(ref _startedTicks, Environment.TickCount64);
        Interlocked.Exchange(ref _transfers, 0);
        Interlocked.Exchange(ref _bytes, 0);
        Interlocked.Exchange(ref _largest, 0);
        _enabled = true;
    }

    public void Disable() => _enabled = false;

    public void Count(long bytes)
    {
        if (!_enabled)
        {
            return;
        }

        Interlocked.Increment(ref _transfers);
        Interlocked.Add(ref _bytes, bytes);
        long largest = Interlocked.Read(ref _largest);
        while (bytes > largest)
        {
            long seen = Interlocked.CompareExchange(ref _largest, bytes, largest);
            if (seen == largest)
            {
                break;
            }

            largest = seen;
        }
    }

    public async Task<T> MeasureAsync<T>(Func<Task<T>> transfer, Func<T, long> size)
    {
        T result = await transfer().ConfigureAwait(false);
        Count(size(result));
        return result;
    }

    private void Report()
    {
        if (!_enabled)
        {
            return;
        }

        long transfers = Interlocked.Read(ref _transfers);
        long bytes = Interlocked.Read(ref _bytes);
        long elapsed = Environment.TickCount64 - Interlocked.Read(ref _startedTicks);
        if (transfers > 0 && elapsed > 0)
        {
            _sink(transfers + " transfers, " + (bytes * 1000 / elapsed) + " B/s, largest " + Interlocked.Read(ref _largest));
        }
    }

    public void Dispose() => _report.Dispose();
}
