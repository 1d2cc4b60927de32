using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3227;

public sealed class BrewLedger
{
    private readonly object _cellar = new();
    private readonly Func<IEnumerable<(string Cask, int Litres)>> _count;
    private readonly Dictionary<string, int> _casks = new();
    private bool _counted;
    private int _total;

    public BrewLedger(Func<IEnumerable<(string Cask, int Litres)>> count) => _count = count;

    public int Total
    {
        get
        {
            lock (_cellar)
            {
                CountOnce();
                return _total;
            }
        }
    }

    public bool Draw(string cask, int litres)
    {
        lock (_cellar)
        {
            CountOnce();
            if (!_casks.TryGetValue(cask, out int left) || left < litres)
            {
                return false;
            }

            _casks[cask] = left - litres;
            _total -= litres;
            return true;
        }
    }

    private void CountOnce()
    {
        if (_counted)
        {
            return;
        }

        foreach (var (cask, litres) in _count())
        {
            _casks[cask] = litres;
            _total += litres;
        }

        _counted = true;
    }
}
