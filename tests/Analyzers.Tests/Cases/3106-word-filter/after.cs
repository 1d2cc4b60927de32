using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3106;

public static class WordFilter
{
    public static Func<string, bool> Create(Func<IEnumerable<string>> source)
    {
        var sync = new object();
        bool loaded = false;
        HashSet<string> words = null;
        int longest = 0;

        return text =>
        {
            if (!Volatile.Read(ref loaded))
            {
                lock (sync)
                {
                    if (!loaded)
                    {
                        words = new HashSet<string>(source(), StringComparer.OrdinalIgnoreCase);
                        foreach (string w in words)
                        {
                            longest = Math.Max(longest, w.Length);
                        }

                        Volatile.Write(ref loaded, true);
                    }
                }
            }

            return text.Length <= longest && words.Contains(text);
        };
    }
}
