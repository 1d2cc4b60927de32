using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C255;

internal static class TraceSwitches
{
    private static int s_once;
    private static HashSet<string> s_areas;
    private static bool s_verbose;

    public static bool IsEnabled(string area)
    {
        if (Interlocked.CompareExchange(ref s_once, 1, 0) == 0)
        {
            Configure(Environment.GetEnvironmentVariable("APP_TRACE"));
        }

        return s_verbose || s_areas.Contains(area);
    }

    public static void Write(string area, string message)
    {
        if (IsEnabled(area))
        {
            Console.Error.WriteLine(area + ": " + message);
        }
    }

    private static void Configure(string value)
    {
        var areas = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string part in (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            areas.Add(part.Trim());
        }

        s_verbose = areas.Remove("*");
        s_areas = areas;
    }
}
