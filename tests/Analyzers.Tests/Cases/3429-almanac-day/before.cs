using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3429;

public sealed class AlmanacEntry
{
    private readonly int _year;
    private readonly int _dayOfYear;
    private DateTime _date;
    private int _weekday;

    public AlmanacEntry(int year, int dayOfYear)
    {
        _year = year;
        _dayOfYear = dayOfYear;
    }

    public DateTime Date
    {
        get
        {
            if (_date == default)
            {
                _date = new DateTime(_year, 1, 1).AddDays(_dayOfYear - 1);
            }

            return _date;
        }
    }

    public int Weekday
    {
        get
        {
            int day = _weekday;
            if (day == 0)
            {
                day = (int)Date.DayOfWeek + 1;
                _weekday = day;
            }

            return day;
        }
    }

    public static int CountSundays(IReadOnlyList<AlmanacEntry> entries, int threads)
    {
        int sundays = 0;
        Parallel.For(0, threads, _ =>
        {
            foreach (var entry in entries)
            {
                if (entry.Weekday == 1)
                {
                    Interlocked.Increment(ref sundays);
                }
            }
        });

        return sundays / threads;
    }
}
