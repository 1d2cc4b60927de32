using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4401;

public static class LiftShaft
{
    private static readonly object s_works = new();
    private static bool s_commissioned;
    private static int[] s_stops;
    private static int s_maxLoad;

    public static bool Accepts(int floor, int kilograms, Func<int[]> survey)
    {
        bool commissioned = s_commissioned;
        Volatile.ReadBarrier();
        if (!commissioned)
        {
            Commission(survey);
        }

        return kilograms <= s_maxLoad && Array.IndexOf(s_stops, floor) >= 0;
    }

    private static void Commission(Func<int[]> survey)
    {
        lock (s_works)
        {
            if (!s_commissioned)
            {
                s_stops = survey();
                s_maxLoad = s_stops.Length > 20 ? 800 : 1200;
                Volatile.WriteBarrier();
                s_commissioned = true;
            }
        }
    }
}
