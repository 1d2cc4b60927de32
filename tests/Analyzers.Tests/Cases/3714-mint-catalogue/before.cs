using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3714;

public static class MintCatalogue
{
    private static readonly object s_sync = new();
    private static bool s_filled;
    private static volatile string[] s_coins;
    private static volatile int s_year;

    public static Func<int, string[]> Source { get; set; } = static _ => [];

    public static bool Contains(string coin)
    {
        Fill();
        return Array.BinarySearch(s_coins, coin, StringComparer.Ordinal) >= 0;
    }

    public static int Year()
    {
        Fill();
        return s_year;
    }

    private static void Fill()
    {
        if (s_filled)
        {
            return;
        }

        lock (s_sync)
        {
            if (!s_filled)
            {
                int year = DateTime.UtcNow.Year;
                string[] coins = (string[])Source(year).Clone();
                Array.Sort(coins, StringComparer.Ordinal);
                s_year = year;
                s_coins = coins;
                s_filled = true;
            }
        }
    }
}
