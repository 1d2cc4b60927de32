using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C238;

public sealed class LatencyMeter
{
    private long _count;
    private long _ticks;
    private long _peak;

    public double AverageMilliseconds
    {
        get
        {
            long count = Interlocked.Read(ref _count);
            if (count == 0)
            {
                return 0;
            }

            return TimeSpan.FromTicks(Interlocked.Read(ref _ticks) / count).TotalMilliseconds;
        }
    }

    public TimeSpan Peak => TimeSpan.FromTicks(_peak);

    public void Record(TimeSpan elapsed)
    {
        Interlocked.Add(ref _ticks, elapsed.Ticks);
        Interlocked.Increment(ref _count);
        if (elapsed.Ticks > _peak)
        {
            _peak = elapsed.Ticks;
        }
    }

    public override string ToString() => $"{Interlocked.Read(ref _count)} calls, {AverageMilliseconds:F1} ms, peak {Peak}";
}
