using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3816;

public static class PlatformNames
{
    public static Func<int, string> From(Func<IReadOnlyList<string>> fetch, int first)
    {
        object gate = new();
        bool fetched = false;
        string[] names = null;
        int missing = 0;

        return number =>
        {
            if (!fetched)
            {
                lock (gate)
                {
                    if (!fetched)
                    {
                        var list = fetch();
                        var copy = new string[list.Count];
                        for (int i = 0; i < copy.Length; i++)
                        {
                            copy[i] = list[i]?.Trim();
                            missing += string.IsNullOrEmpty(copy[i]) ? 1 : 0;
                        }

                        names = copy;
                        fetched = true;
                    }
                }
            }

            int at = number - first;
            return at < 0 || at >= names.Length ? "no platform" : names[at] ?? "one of " + missing + " unnamed";
        };
    }
}
