using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5016;

public sealed class BuoyTracker : IDisposable
{
    private sealed record Fix(double Latitude, double Longitude, DateTimeOffset Taken);

    private readonly Func<(double, double)> _receiver;
    private readonly Timer _poll;
    private Fix _last;

    public BuoyTracker(Func<(double, double)> receiver)
    {
        _receiver = receiver;
        _poll = new Timer(_ => Poll(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
    }

    public bool TryLocate(out double latitude, out double longitude)
    {
        var fix = _last;
        if (fix is null)
        {
            latitude = longitude = double.NaN;
            return false;
        }

        (latitude, longitude, _) = fix;
        return true;
    }

    public TimeSpan Age(DateTimeOffset now) => _last is { } fix ? now - fix.Taken : TimeSpan.MaxValue;

    private void Poll()
    {
        var (latitude, longitude) = _receiver();
        _last = new Fix(latitude, longitude, DateTimeOffset.UtcNow);
    }

    public void Dispose() => _poll.Dispose();
}
