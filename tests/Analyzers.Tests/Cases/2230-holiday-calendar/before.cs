using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2230;

public interface IHolidayFeed
{
    IEnumerable<DateOnly> Days(int year);
}

public sealed class HolidayCalendar
{
    private readonly object _load = new();
    private readonly IHolidayFeed _feed;
    private readonly int _firstYear;
    private readonly HashSet<DateOnly> _days = new();
    private DateOnly _last;
    private long _loadedAt;

    public HolidayCalendar(IHolidayFeed feed, int firstYear)
    {
        _feed = feed;
        _firstYear = firstYear;
    }

    public bool IsWorkday(DateOnly day)
    {
        EnsureLoaded();
        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_days.Contains(day);
    }

    public DateOnly Horizon
    {
        get
        {
            EnsureLoaded();
            return _last;
        }
    }

    public TimeSpan Age => TimeSpan.FromMilliseconds(Environment.TickCount64 - Volatile.Read(ref _loadedAt));

    private void EnsureLoaded()
    {
        if (Volatile.Read(ref _loadedAt) != 0)
        {
            return;
        }

        lock (_load)
        {
            if (_loadedAt != 0)
            {
                return;
            }

            for (int year = _firstYear; year < _firstYear + 3; year++)
            {
                foreach (var day in _feed.Days(year))
                {
                    _days.Add(day);
                    if (day > _last)
                    {
                        _last = day;
                    }
                }
            }

            Volatile.Write(ref _loadedAt, Math.Max(1, Environment.TickCount64));
        }
    }
}
