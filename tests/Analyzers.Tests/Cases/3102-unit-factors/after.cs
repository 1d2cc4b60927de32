using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3102;

public static class UnitFactors
{
    private static readonly Lock s_gate = new();
    private static readonly Dictionary<string, double> s_factors = new(StringComparer.OrdinalIgnoreCase);
    private static bool s_filled;

    public static bool TryConvert(string from, string to, double value, out double result)
    {
        Fill();
        if (s_factors.TryGetValue(from, out double a) && s_factors.TryGetValue(to, out double b))
        {
            result = value * a / b;
            return true;
        }

        result = double.NaN;
        return false;
    }

    public static int Known
    {
        get { Fill(); return s_factors.Count; }
    }

    private static void Fill()
    {
        if (!Volatile.Read(ref s_filled))
        {
            lock (s_gate)
            {
                if (s_filled is false)
                {
                    s_factors.Add("mm", 0.001);
                    s_factors.Add("cm", 0.01);
                    s_factors.Add("m", 1);
                    s_factors.Add("km", 1000);
                    s_factors.Add("in", 0.0254);
                    Volatile.Write(ref s_filled, true);
                }
            }
        }
    }
}
