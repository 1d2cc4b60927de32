using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4807;

internal sealed class SkewMonitor
{
    private readonly object _update = new();
    private readonly Func<DateTime> _reference;
    private object _skew;
    private int _samples;

    public SkewMonitor(Func<DateTime> reference) => _reference = reference;

    public int Samples
    {
        get
        {
            lock (_update)
            {
                return _samples;
            }
        }
    }

    public Task Start(CancellationToken stop) => Task.Run(async () =>
    {
        while (!stop.IsCancellationRequested)
        {
            Measure();
            await Task.Delay(TimeSpan.FromMinutes(1), stop).ConfigureAwait(false);
        }
    }, stop);

    public DateTime Now()
    {
        var now = DateTime.UtcNow;
        return _skew is TimeSpan skew ? now + skew : now;
    }

    public bool IsTrustworthy(TimeSpan limit) =>
        _skew is TimeSpan skew && skew.Duration() <= limit;

    private void Measure()
    {
        var before = DateTime.UtcNow;
        var reference = _reference();
        var after = DateTime.UtcNow;
        if (after - before > TimeSpan.FromSeconds(2))
        {
            return;
        }

        lock (_update)
        {
            _samples++;
            _skew = reference - (before + (after - before) / 2);
        }
    }
}
