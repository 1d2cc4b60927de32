using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Corpus.C6425;

public static class SamplingPolicy
{
    private const long MaxAgeMs = 60_000;
    private static readonly object s_reload = new();
    private static long s_loadedAt;
    private static Dictionary<string, double> s_rates;

    public static string Source { get; set; } = "sampling.conf";

    private static bool Fresh
    {
        get
        {
            long at = Volatile.Read(ref s_loadedAt);
            return at != 0 && Environment.TickCount64 - at < MaxAgeMs;
        }
    }

    public static bool Keep(string operation, double dice)
    {
        if (!Fresh)
        {
            Reload();
        }

        var rates = Volatile.Read(ref s_rates);
        return !rates.TryGetValue(operation, out double rate) || dice < rate;
    }

    private static void Reload()
    {
        lock (s_reload)
        {
            if (Fresh)
            {
                return;
            }

            var rates = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var line in File.ReadAllLines(Source))
            {
                int colon = line.IndexOf(':');
                if (colon > 0 && double.TryParse(line.AsSpan(colon + 1), out double rate))
                {
                    rates[line[..colon]] = rate;
                }
            }

            Volatile.Write(ref s_rates, rates);
            Volatile.Write(ref s_loadedAt, Environment.TickCount64);
        }
    }
}
