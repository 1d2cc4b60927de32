using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1519;

public sealed class CultureNames
{
    private readonly string _country;
    private object _sync = new();
    private bool _resolved;
    private CultureInfo _culture;
    private string[] _days;

    public CultureNames(string country) => _country = country;

    public CultureInfo Culture =>
        LazyInitializer.EnsureInitialized(ref _culture, ref _resolved, ref _sync, Resolve);

    public string DayName(DayOfWeek day)
    {
        string[] days = LazyInitializer.EnsureInitialized(ref _days, BuildDays);
        return days[(int)day];
    }

    public string Format(DateTime value)
    {
        CultureInfo culture = Culture;
        return culture == null
            ? value.ToString("O", CultureInfo.InvariantCulture)
            : DayName(value.DayOfWeek) + ", " + value.ToString("d", culture);
    }

    private string[] BuildDays()
    {
        DateTimeFormatInfo format = (Culture ?? CultureInfo.InvariantCulture).DateTimeFormat;
        var days = new string[7];
        for (int i = 0; i < days.Length; i++)
        {
            days[i] = format.GetAbbreviatedDayName((DayOfWeek)i).TrimEnd('.');
        }

        return days;
    }

    private CultureInfo Resolve()
    {
        foreach (CultureInfo culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures))
        {
            if (culture.Name.EndsWith("-" + _country, StringComparison.OrdinalIgnoreCase))
            {
                return culture;
            }
        }

        return null;
    }
}
