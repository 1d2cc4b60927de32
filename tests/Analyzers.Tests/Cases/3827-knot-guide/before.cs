using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3827;

public static class KnotGuide
{
    private static readonly object s_log = new();
    private static int s_lookups;

    private static class Tables
    {
        internal static readonly bool Loaded;
        internal static readonly Dictionary<string, int> Strength;
        internal static int Weakest;

        static Tables()
        {
            Loaded = true;
            Strength = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            Weakest = 100;
            foreach (string entry in "bowline:65 sheetbend:55 fisherman:62 reef:45".Split(' '))
            {
                int colon = entry.IndexOf(':');
                int percent = int.Parse(entry.AsSpan(colon + 1));
                Strength.Add(entry[..colon], percent);
                Weakest = Math.Min(Weakest, percent);
            }
        }
    }

    public static int Lookups
    {
        get
        {
            lock (s_log) return s_lookups;
        }
    }

    public static double Hold(string knot, double rope)
    {
        lock (s_log)
        {
            s_lookups++;
        }

        if (!Tables.Loaded)
        {
            return 0;
        }

        int percent = Tables.Strength.TryGetValue(knot, out int known) ? known : Tables.Weakest;
        return rope * percent / 100;
    }
}
