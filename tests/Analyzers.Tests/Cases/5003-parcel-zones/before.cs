using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5003;

public sealed class ZoneBook
{
    private readonly object _print = new();
    private readonly Dictionary<string, int> _zones = new(StringComparer.Ordinal);
    private readonly Func<IEnumerable<string>> _lines;
    private volatile bool _printed;
    private int _farthest;

    public ZoneBook(Func<IEnumerable<string>> lines) => _lines = lines;

    public int ZoneOf(string postcode)
    {
        if (!_printed)
        {
            Print();
        }

        return _zones.TryGetValue(postcode[..2], out int zone) ? zone : _farthest;
    }

    private void Print()
    {
        lock (_print)
        {
            if (_printed)
            {
                return;
            }

            _printed = true;
            foreach (var line in _lines())
            {
                int comma = line.IndexOf(',');
                int zone = int.Parse(line.AsSpan(comma + 1));
                _zones[line[..comma]] = zone;
                _farthest = Math.Max(_farthest, zone);
            }
        }
    }
}
