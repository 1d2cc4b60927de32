using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4802;

internal sealed class BerthRouter
{
    private readonly object _mapLock = new();
    private readonly Func<IEnumerable<string>> _harbourFile;
    private bool _mapped;
    private volatile Dictionary<string, int> _berths;
    private volatile int _overflowBerth;
    private int _lookups;

    public BerthRouter(Func<IEnumerable<string>> harbourFile) => _harbourFile = harbourFile;

    public int Lookups => Volatile.Read(ref _lookups);

    public int Assign(string vessel)
    {
        MapBerths();
        int berth = _berths.TryGetValue(vessel, out int own) ? own : _overflowBerth;
        Interlocked.Increment(ref _lookups);
        return berth;
    }

    public bool IsReserved(string vessel)
    {
        MapBerths();
        return _berths.ContainsKey(vessel);
    }

    private void MapBerths()
    {
        if (_mapped)
        {
            return;
        }

        lock (_mapLock)
        {
            if (_mapped)
            {
                return;
            }

            var berths = new Dictionary<string, int>(StringComparer.Ordinal);
            int highest = 0;
            foreach (string line in _harbourFile())
            {
                int at = line.IndexOf('=');
                if (at < 1 || !int.TryParse(line.AsSpan(at + 1), out int berth))
                {
                    continue;
                }

                berths[line[..at]] = berth;
                highest = Math.Max(highest, berth);
            }

            _overflowBerth = highest + 1;
            _berths = berths;
            _mapped = true;
        }
    }
}
