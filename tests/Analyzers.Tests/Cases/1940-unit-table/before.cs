using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1940;

public static class UnitTable
{
    private static class Loaded
    {
        internal static readonly Dictionary<string, double> Factors = new(StringComparer.OrdinalIgnoreCase);
        internal static readonly string Base;
        internal static bool Complete;

        static Loaded()
        {
            Base = "m";
            Factors["m"] = 1;
            Factors["km"] = 1000;
            Factors["ft"] = 0.3048;
            foreach (var extra in (Environment.GetEnvironmentVariable("UNITS") ?? "").Split(';'))
            {
                int cut = extra.IndexOf('=');
                if (cut > 0 && double.TryParse(extra[(cut + 1)..], out double factor))
                {
                    Factors[extra[..cut]] = factor;
                }
            }

            Complete = Factors.Count > 3;
        }
    }

    public static double Convert(double value, string from, string to)
    {
        if (!Loaded.Complete && !Loaded.Factors.ContainsKey(to))
        {
            throw new ArgumentException("only " + Loaded.Base + ", km and ft", nameof(to));
        }

        return value * Loaded.Factors[from] / Loaded.Factors[to];
    }

    public static Task<double> ConvertAsync(double value, string from, string to) =>
        Task.Run(() => Convert(value, from, to));
}
