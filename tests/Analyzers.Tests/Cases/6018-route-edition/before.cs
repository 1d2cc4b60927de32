using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6018;

public sealed class RouteBook
{
    private sealed class Edition
    {
        public readonly List<string> Stops = new();
        public int Revision;
    }

    private readonly object _press = new();
    private Edition _current = new();

    public int Revision => _current.Revision;

    public int Hops(string from, string to)
    {
        var edition = _current;
        int a = edition.Stops.IndexOf(from);
        int b = edition.Stops.IndexOf(to);
        return a < 0 || b < 0 ? -1 : Math.Abs(a - b);
    }

    public void Reprint(IEnumerable<string> stops)
    {
        lock (_press)
        {
            int revision = _current.Revision + 1;
            _current = new Edition { Revision = revision };
            foreach (var stop in stops)
            {
                if (!string.IsNullOrWhiteSpace(stop))
                {
                    _current.Stops.Add(stop.Trim());
                }
            }
        }
    }
}
