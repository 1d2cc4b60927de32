using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5107;

public static class LabelSheet
{
    public static string[] Render(int[] codes, Func<string[]> load)
    {
        var lookup = Deferred(load);
        var sheet = new string[codes.Length];
        Parallel.For(0, codes.Length, i => sheet[i] = lookup(codes[i]));
        return sheet;
    }

    private static Func<int, string> Deferred(Func<string[]> load)
    {
        object sync = new();
        string[] labels = null;
        string fallback = null;
        bool loaded = false;

        return code =>
        {
            if (!loaded)
            {
                lock (sync)
                {
                    if (!loaded)
                    {
                        labels = load();
                        fallback = labels.Length == 0 ? "?" : labels[0];
                        loaded = true;
                    }
                }
            }

            return code < labels.Length ? labels[code] : fallback;
        };
    }
}
