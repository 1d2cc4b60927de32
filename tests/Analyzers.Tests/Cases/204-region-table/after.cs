using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C204;

public static class RegionTable
{
    private static readonly ReaderWriterLockSlim s_guard = new();
    private static readonly SortedList<uint, string> s_ranges = new();
    private static int s_loaded;
    private static string s_fallback = "ZZ";

    public static Func<IEnumerable<(uint Start, string Region)>> Source { get; } =
        () => new[] { (0u, "ZZ"), (0x0A000000u, "LAN"), (0x0B000000u, "ZZ") };

    public static string Locate(uint address) =>
        Volatile.Read(ref s_loaded) != 0 ? Search(address) : LoadAndSearch(address);

    private static string LoadAndSearch(uint address)
    {
        s_guard.EnterWriteLock();
        try
        {
            if (s_loaded == 0)
            {
                foreach (var (start, region) in Source())
                {
                    s_ranges[start] = region;
                }

                s_fallback = s_ranges.Count > 0 ? s_ranges.Values[0] : "??";
                Volatile.Write(ref s_loaded, 1);
            }
        }
        finally
        {
            s_guard.ExitWriteLock();
        }

        return Search(address);
    }

    private static string Search(uint address)
    {
        for (int i = s_ranges.Count - 1; i >= 0; i--)
        {
            if (s_ranges.Keys[i] <= address)
            {
                return s_ranges.Values[i];
            }
        }

        return s_fallback;
    }
}
