using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C244;

public static class UnitNames
{
    private static Dictionary<string, double> s_factors;
    private static bool s_ready;
    private static object s_lock;
    private static int s_longest;

    public static bool TryConvert(double value, string unit, out double meters)
    {
        meters = double.NaN;
        if (!s_ready)
        {
            LazyInitializer.EnsureInitialized(ref s_factors, ref s_ready, ref s_lock, Build);
        }

        if (unit.Length > s_longest || !s_factors.TryGetValue(unit, out double factor))
        {
            return false;
        }

        meters = value * factor;
        return true;
    }

    private static Dictionary<string, double> Build()
    {
        var factors = new Dictionary<string, double>
        {
            ["m"] = 1,
            ["km"] = 1000,
            ["in"] = 0.0254,
            ["mile"] = 1609.344,
        };

        foreach (string unit in factors.Keys)
        {
            s_longest = Math.Max(s_longest, unit.Length);
        }

        return factors;
    }
}
