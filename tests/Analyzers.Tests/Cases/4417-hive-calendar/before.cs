using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4417;

public sealed class HiveCalendar
{
    private readonly Lock _calendar = new();
    private readonly Func<DateTimeOffset> _forecast;
    private DateTimeOffset? _harvest;

    public HiveCalendar(Func<DateTimeOffset> forecast) => _forecast = forecast;

    public DateTimeOffset Harvest
    {
        get
        {
            if (_harvest.HasValue)
            {
                return _harvest.Value;
            }

            lock (_calendar)
            {
                if (!_harvest.HasValue)
                {
                    _harvest = _forecast();
                }

                return _harvest.Value;
            }
        }
    }

    public int DaysLeft(DateTimeOffset now) => Math.Max(0, (Harvest - now).Days);
}
