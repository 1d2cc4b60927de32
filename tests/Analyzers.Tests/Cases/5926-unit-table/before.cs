using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5926;

public static class Units
{
    private static long s_lookups;

    public static long Lookups => Interlocked.Read(ref s_lookups);

    public static bool TryConvert(double value, string from, string to, out double result)
    {
        Interlocked.Increment(ref s_lookups);
        if (!Tables.Filled)
        {
            result = double.NaN;
            return false;
        }

        if (Tables.Factors.TryGetValue(from, out double a) && Tables.Factors.TryGetValue(to, out double b))
        {
            result = Math.Round(value * a / b, Tables.Digits);
            return true;
        }

        result = double.NaN;
        return false;
    }

    private static class Tables
    {
        internal static readonly Dictionary<string, double> Factors = new(StringComparer.Ordinal);
        internal static bool Filled;
        internal static int Digits;

        static Tables()
        {
            string text = Environment.GetEnvironmentVariable("UNIT_TABLE") ?? "m=1;km=1000;ft=0.3048";
            Filled = true;
            foreach (string pair in text.Split(';'))
            {
                var cells = pair.Split('=');
                if (cells.Length != 2)
                {
                    Filled = false;
                    break;
                }

                Factors[cells[0]] = double.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture);
            }

            Digits = 6;
        }
    }
}

public static class BulkConverter
{
    public static double[] ToMetres(double[] feet)
    {
        var metres = new double[feet.Length];
        Parallel.For(0, feet.Length, i => Units.TryConvert(feet[i], "ft", "m", out metres[i]));
        return metres;
    }
}
