using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1901;

public static class FontMetrics
{
    private static readonly object s_gate = new();
    private static bool s_cold = true;
    private static string s_defaultFamily;
    private static int s_unitsPerEm;

    public static Func<string, string> Settings { get; set; } = Environment.GetEnvironmentVariable;

    public static float Scale(float points, float dpi)
    {
        Warm();
        return points * dpi / (72f * s_unitsPerEm);
    }

    public static string Resolve(string family)
    {
        if (!string.IsNullOrEmpty(family))
        {
            return family;
        }

        Warm();
        return s_defaultFamily.ToUpperInvariant();
    }

    private static void Warm()
    {
        if (s_cold == false)
        {
            return;
        }

        bool taken = false;
        try
        {
            Monitor.Enter(s_gate, ref taken);
            if (s_cold)
            {
                s_defaultFamily = Settings("FONT_FAMILY") ?? "sans";
                s_unitsPerEm = int.TryParse(Settings("FONT_UPEM"), out int upem) ? upem : 1000;
                s_cold = false;
            }
        }
        finally
        {
            if (taken)
            {
                Monitor.Exit(s_gate);
            }
        }
    }
}
