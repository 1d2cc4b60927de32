using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5101;

public sealed class BerthLedger
{
    private readonly object _gate = new();
    private readonly Func<IEnumerable<(string Ship, int Berth)>> _source;
    private readonly Dictionary<string, int> _berths = new(StringComparer.OrdinalIgnoreCase);
    private int _highest;
    private volatile bool _filled;

    public BerthLedger(Func<IEnumerable<(string Ship, int Berth)>> source) => _source = source;

    public int Highest
    {
        get
        {
            if (!_filled)
            {
                Fill();
            }

            return _highest;
        }
    }

    public bool TryLocate(string ship, out int berth)
    {
        if (!_filled)
        {
            Fill();
        }

        return _berths.TryGetValue(ship, out berth);
    }

    private void Fill()
    {
        bool taken = false;
        try
        {
            Monitor.Enter(_gate, ref taken);
            if (_filled)
            {
                return;
            }

            foreach (var (ship, berth) in _source())
            {
                _berths[ship] = berth;
                _highest = Math.Max(_highest, berth);
            }

            _filled = true;
        }
        finally
        {
            if (taken)
            {
                Monitor.Exit(_gate);
            }
        }
    }
}
