using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5422;

public sealed class FerryTimes
{
    private readonly object _loadLock = new();
    private readonly object _queryLock = new();
    private readonly Func<IEnumerable<int>> _departures;
    private readonly List<string> _queries = new();
    private volatile bool _loaded;
    private int[] _minutes;
    private int _last;

    public FerryTimes(Func<IEnumerable<int>> departures) => _departures = departures;

    public void Load()
    {
        lock (_loadLock)
        {
            if (_loaded)
            {
                return;
            }

            var minutes = new List<int>(_departures());
            minutes.Sort();
            _minutes = minutes.ToArray();
            _last = _minutes.Length == 0 ? int.MinValue : _minutes[^1];
            _loaded = true;
        }
    }

    public int Next(int minute, string who)
    {
        lock (_queryLock)
        {
            _queries.Add(who);
            if (!_loaded)
            {
                return -1;
            }

            if (minute > _last)
            {
                return _minutes.Length == 0 ? -1 : _minutes[0];
            }

            int at = Array.BinarySearch(_minutes, minute);
            return _minutes[at < 0 ? ~at : at];
        }
    }

    public int Queries()
    {
        lock (_queryLock)
        {
            return _queries.Count;
        }
    }
}
