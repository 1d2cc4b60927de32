using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6007;

public sealed class HolidayCalendar
{
    private readonly object _sync = new();
    private readonly Func<DateOnly[]> _fetch;
    private readonly HashSet<DateOnly> _days = new();
    private int _loaded;
    private DateOnly[] _sorted;

    public HolidayCalendar(Func<DateOnly[]> fetch) => _fetch = fetch;

    public bool IsHoliday(DateOnly day)
    {
        if (Volatile.Read(ref _loaded) == 0)
        {
            Load();
        }

        return _days.Contains(day);
    }

    public DateOnly NextWorkday(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || IsHoliday(day));

        return day;
    }

    public int Remaining(DateOnly from)
    {
        if (_loaded == 0)
        {
            Load();
        }

        int at = Array.BinarySearch(_sorted, from);
        return _sorted.Length - (at < 0 ? ~at : at);
    }

    private void Load()
    {
        lock (_sync)
        {
            if (_loaded != 0)
            {
                return;
            }

            var sorted = _fetch();
            Array.Sort(sorted);
            _days.UnionWith(sorted);
            _sorted = sorted;
            Volatile.Write(ref _loaded, 1);
        }
    }
}
