using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3417;

internal static class UnitCatalog
{
    private static int s_begun;
    private static Dictionary<string, double> s_factors;
    private static string s_base;

    public static double ToBase(string unit, double amount)
    {
        Begin();
        if (unit == s_base)
        {
            return amount;
        }

        return amount * s_factors[unit];
    }

    public static bool Knows(string unit)
    {
        Begin();
        return s_factors.ContainsKey(unit);
    }

    private static void Begin()
    {
        if (Interlocked.CompareExchange(ref s_begun, 1, 0) != 0)
        {
            return;
        }

        var factors = new Dictionary<string, double>
        {
            ["ell"] = 1.143,
            ["rod"] = 5.0292,
            ["chain"] = 20.1168,
        };

        s_base = "m";
        factors.Add(s_base, 1.0);
        s_factors = factors;
    }
}
