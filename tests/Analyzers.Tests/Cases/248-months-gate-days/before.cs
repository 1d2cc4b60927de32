using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C248;

internal static class CalendarNames
{
    private static readonly object s_load = new();
    private static string[] s_months;
    private static string[] s_days;
    private static int s_firstDay;

    public static string Month(int number)
    {
        if (s_months is null)
        {
            Load(CultureInfo.InvariantCulture);
        }

        return s_months[number - 1];
    }

    public static string Day(int offset)
    {
        if (s_months is null)
        {
            Load(CultureInfo.InvariantCulture);
        }

        return s_days[(offset + s_firstDay) % s_days.Length];
    }

    private static void Load(CultureInfo culture)
    {
        lock (s_load)
        {
            if (s_months is not null)
            {
                return;
            }

            var format = culture.DateTimeFormat;
            s_days = (string[])format.DayNames.Clone();
            s_firstDay = (int)format.FirstDayOfWeek;
            s_months = (string[])format.MonthNames.Clone();
        }
    }
}
