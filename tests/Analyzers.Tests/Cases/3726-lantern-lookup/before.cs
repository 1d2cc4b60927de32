using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3726;

public static class LanternLookup
{
    public static int[] Resolve(IReadOnlyList<string> harbours, Func<IEnumerable<string>> register)
    {
        var gate = new Lock();
        bool ready = false;
        string[] sorted = null;
        int longest = 0;

        int Find(string harbour)
        {
            if (!Volatile.Read(ref ready))
            {
                lock (gate)
                {
                    if (!ready)
                    {
                        sorted = register().OrderBy(static n => n, StringComparer.Ordinal).ToArray();
                        longest = sorted.Length == 0 ? 0 : sorted.Max(static n => n.Length);
                        Volatile.Write(ref ready, true);
                    }
                }
            }

            return harbour.Length > longest ? -1 : Array.BinarySearch(sorted, harbour, StringComparer.Ordinal);
        }

        var found = new int[harbours.Count];
        Parallel.For(0, found.Length, i => found[i] = Find(harbours[i]));
        return found;
    }
}
