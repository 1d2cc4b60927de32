using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3026;

internal sealed class InitOnce
{
    private readonly object _sync = new object();
    private int _done;

    public bool IsDone
    {
        get { return Thread.VolatileRead(ref _done) == 1; }
    }

    public void Run(Action action)
    {
        if (IsDone)
            return;

        lock (_sync)
        {
            if (_done == 0)
            {
                action();
                Thread.VolatileWrite(ref _done, 1);
            }
        }
    }
}

public sealed class HolidayCalendar
{
    private readonly InitOnce _init = new InitOnce();
    private readonly int _year;
    private readonly string[] _lines;
    private DateTime[] _days;
    private string[] _names;
    private int _workingDays;

    public HolidayCalendar(int year, string[] lines)
    {
        _year = year;
        _lines = lines;
    }

    public int WorkingDays
    {
        get
        {
            _init.Run(ParseLines);
            return _workingDays;
        }
    }

    public string NameOf(DateTime day)
    {
        _init.Run(ParseLines);
        int at = Array.BinarySearch(_days, day.Date);
        return at < 0 ? null : _names[at];
    }

    public string Status()
    {
        return _init.IsDone ? _year + ": " + _days.Length : _year + ": not read";
    }

    private void ParseLines()
    {
        _days = new DateTime[_lines.Length];
        _names = new string[_lines.Length];
        _workingDays = DateTime.IsLeapYear(_year) ? 262 : 261;
        for (int i = 0; i < _lines.Length; i++)
        {
            _days[i] = DateTime.ParseExact(_year + _lines[i].Substring(0, 4), "yyyyMMdd", CultureInfo.InvariantCulture);
            _names[i] = _lines[i].Substring(5);
            if (_days[i].DayOfWeek != DayOfWeek.Saturday && _days[i].DayOfWeek != DayOfWeek.Sunday)
                _workingDays--;
        }

        Array.Sort(_days, _names);
    }
}
