using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5814;

public abstract class AmbientClock
{
    private static volatile AmbientClock s_current;

    public static AmbientClock Current => s_current;

    public static void Use(AmbientClock clock) => s_current = clock;

    public abstract DateTime Local(DateTime utc);
}

public sealed class ZonedClock : AmbientClock
{
    private readonly TimeZoneInfo _zone;
    private readonly TimeSpan _skew;

    public ZonedClock(string zone, Func<DateTime> reference)
    {
        _skew = reference() - DateTime.UtcNow;
        _zone = TimeZoneInfo.FindSystemTimeZoneById(zone);
    }

    public override DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc + _skew, _zone);
}

public static class Stamps
{
    public static void Configure(string zone, Func<DateTime> reference)
    {
        AmbientClock.Use(new ZonedClock(zone, reference));
    }

    public static Task<string> StampAsync(Func<DateTime> when) => Task.Run(() =>
    {
        DateTime utc = when();
        return AmbientClock.Current is { } clock ? clock.Local(utc).ToString("O") : utc.ToString("O");
    });
}
