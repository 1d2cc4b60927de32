using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4417;

public sealed class HiveCalendar
{
    private readonly Lock _calendar = new();
    private readonly Func<DateTimeOffset> _forecast;
    private System.Runtime.CompilerServices.StrongBox<DateTimeOffset> _harvest;

    public HiveCalendar(Func<DateTimeOffset> forecast) => _forecast = forecast;

    public DateTimeOffset Harvest
    {
        get
        {
            if (_harvest is { } known)
            {
                return known.Value;
            }

            lock (_calendar)
            {
                if (_harvest is null)
                {
                    _harvest = new(_forecast());
                }

                return _harvest.Value;
            }
        }
    }

    public int DaysLeft(DateTimeOffset now) => Math.Max(0, (Harvest - now).Days);
}
