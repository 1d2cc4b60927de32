using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C255;

internal static class TraceSwitches
{
    private sealed record Switches(HashSet<string> Areas, bool Verbose);

    private static readonly Lazy<Switches> s_switches = new(() => Configure(Environment.GetEnvironmentVariable("APP_TRACE")));

    public static bool IsEnabled(string area) => s_switches.Value.Verbose || s_switches.Value.Areas.Contains(area);

    public static void Write(string area, string message)
    {
        if (IsEnabled(area))
        {
            Console.Error.WriteLine(area + ": " + message);
        }
    }

    private static Switches Configure(string value)
    {
        var areas = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string part in (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            areas.Add(part.Trim());
        }

        bool verbose = areas.Remove("*");
        return new Switches(areas, verbose);
    }
}
