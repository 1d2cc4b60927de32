using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6006;

public static class Aliases
{
    public static Func<string, string> Defer(Func<IEnumerable<KeyValuePair<string, string>>> load)
    {
        var gate = new object();
        Dictionary<string, string> map = null;
        string fallback = null;
        bool loaded = false;

        return name =>
        {
            if (!Volatile.Read(ref loaded))
            {
                lock (gate)
                {
                    if (!loaded)
                    {
                        map = new Dictionary<string, string>(load(), StringComparer.Ordinal);
                        fallback = map.GetValueOrDefault("*", "unknown");
                        Volatile.Write(ref loaded, true);
                    }
                }
            }

            return map.TryGetValue(name, out var alias) ? alias : fallback;
        };
    }
}
