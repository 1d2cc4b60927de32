using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5222;

public sealed class HolidayCalendar
{
    private readonly object _refresh = new();
    private readonly Func<int, IEnumerable<DateTime>> _source;
    private Year _year;
    private int _loads;

    public HolidayCalendar(Func<int, IEnumerable<DateTime>> source) => _source = source;

    public int Loads => Volatile.Read(ref _loads);

    public bool IsHoliday(DateTime day)
    {
        var year = For(day.Year);
        return year.Any && day.Date >= year.First && year.Contains(day.Date);
    }

    public DateTime? FirstOf(int number)
    {
        var year = For(number);
        return year.Any ? year.First : null;
    }

    private Year For(int number)
    {
        var year = _year;
        if (year != null && year.Number == number)
        {
            return year;
        }

        lock (_refresh)
        {
            if (_year == null || _year.Number != number)
            {
                var fresh = new Year(number);
                foreach (var day in _source(number))
                {
                    fresh.Add(day);
                }

                _year = fresh;
                Interlocked.Increment(ref _loads);
            }

            return _year;
        }
    }

    private sealed class Year
    {
        private readonly HashSet<DateTime> _days = new();
        private bool _any;
        private DateTime _first = DateTime.MaxValue;

        public Year(int number) => Number = number;

        public int Number { get; }

        public bool Any => _any;

        public DateTime First => _first;

        public bool Contains(DateTime day) => _days.Contains(day);

        public void Add(DateTime day)
        {
            _any = true;
            _days.Add(day.Date);
            if (day.Date < _first)
            {
                _first = day.Date;
            }
        }
    }
}
