using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4915;

public sealed class RouteDirectory
{
    private sealed class Table
    {
        public readonly Dictionary<string, string> Exact = new(StringComparer.OrdinalIgnoreCase);
        public string Fallback = "404";
    }

    private Table _active = new();

    public string Resolve(string path)
    {
        var table = Volatile.Read(ref _active);
        return table.Exact.TryGetValue(path, out var handler) ? handler : table.Fallback;
    }

    public int Reload(IEnumerable<string> lines)
    {
        var fresh = new Table { Fallback = Volatile.Read(ref _active).Fallback };
        foreach (var line in lines)
        {
            int arrow = line.IndexOf("=>", StringComparison.Ordinal);
            if (arrow < 0)
            {
                continue;
            }

            string path = line[..arrow].Trim();
            string handler = line[(arrow + 2)..].Trim();
            if (path == "*")
            {
                fresh.Fallback = handler;
            }
            else
            {
                fresh.Exact[path] = handler;
            }
        }

        var old = Interlocked.Exchange(ref _active, fresh);
        return fresh.Exact.Count - old.Exact.Count;
    }
}
