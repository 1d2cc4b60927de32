using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3819;

internal static class TravelTimes
{
    private static readonly object s_build = new();
    private static bool s_built;
    private static float[] s_primary;
    private static float[] s_secondary;
    private static float s_step;

    public static float Lag(float distance)
    {
        if (!Volatile.Read(ref s_built))
        {
            Build();
        }

        int at = Math.Min((int)(distance / s_step), s_primary.Length - 1);
        return s_secondary[at] - s_primary[at];
    }

    private static void Build()
    {
        lock (s_build)
        {
            if (s_built)
            {
                return;
            }

            var primary = new float[1800];
            var secondary = new float[1800];
            for (int i = 0; i < primary.Length; i++)
            {
                float km = i * 10f;
                primary[i] = km / 8.1f;
                secondary[i] = km / 4.5f;
            }

            s_step = 10f;
            s_primary = primary;
            s_secondary = secondary;
            Thread.MemoryBarrier();
            s_built = true;
        }
    }
}
