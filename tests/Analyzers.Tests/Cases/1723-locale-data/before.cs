using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1723;

internal static partial class LocaleData
{
    [Flags]
    private enum Parts
    {
        None = 0,
        Names = 1,
        Calendars = 2,
    }

    private static readonly Dictionary<string, string> s_names = new(StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, DayOfWeek> s_firstDays = new(StringComparer.OrdinalIgnoreCase);
    private static Parts s_parts;

    [MethodImpl(MethodImplOptions.Synchronized)]
    private static void LoadNames()
    {
        if ((s_parts & Parts.Names) != 0)
        {
            return;
        }

        foreach (string line in Rows("names"))
        {
            int at = line.IndexOf('=');
            s_names[line[..at]] = line[(at + 1)..];
        }

        s_parts |= Parts.Names;
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private static void LoadCalendars()
    {
        if ((s_parts & Parts.Calendars) != 0)
        {
            return;
        }

        foreach (string line in Rows("calendars"))
        {
            int at = line.IndexOf('=');
            s_firstDays[line[..at]] = Enum.Parse<DayOfWeek>(line[(at + 1)..]);
        }

        s_parts |= Parts.Calendars;
    }
}

internal static partial class LocaleData
{
    public static string DisplayName(string culture)
    {
        if ((s_parts & Parts.Names) == 0)
        {
            LoadNames();
        }

        return s_names.TryGetValue(culture, out string name) ? name : culture;
    }

    public static DayOfWeek FirstDay(string culture)
    {
        if ((s_parts & Parts.Calendars) != Parts.Calendars)
        {
            LoadCalendars();
        }

        return s_firstDays.TryGetValue(culture, out DayOfWeek day) ? day : DayOfWeek.Monday;
    }

    private static IEnumerable<string> Rows(string part)
    {
        string text = Environment.GetEnvironmentVariable("LOCALE_" + part.ToUpperInvariant()) ?? string.Empty;
        return text.Split(';', StringSplitOptions.RemoveEmptyEntries);
    }
}
