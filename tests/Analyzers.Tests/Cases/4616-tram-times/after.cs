using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4616;

public sealed class TramTimes
{
    private readonly object _reload = new();
    private Dictionary<string, int> _current = new();

    public int Next(string stop) => _current.TryGetValue(stop, out int minute) ? minute : -1;

    public void Reload(IEnumerable<string> lines)
    {
        lock (_reload)
        {
            var next = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            Fill(next, lines);
            _current = next;
        }
    }

    private static void Fill(Dictionary<string, int> table, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            int at = line.IndexOf('=');
            if (at > 0 && int.TryParse(line.AsSpan(at + 1), out int minute))
            {
                table[line.Substring(0, at).Trim()] = minute;
            }
        }
    }
}
