using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1934;

public sealed class LimitTable
{
    private readonly object _load = new();
    private readonly Func<IReadOnlyList<int>> _limits;
    private bool _loaded;
    private int _soft;
    private int _hard;

    public LimitTable(Func<IReadOnlyList<int>> limits) => _limits = limits;

    public bool Exceeds(int used, out bool fatal)
    {
        Ensure();
        fatal = used > _hard;
        return used > _soft;
    }

    private void Ensure()
    {
        if (_loaded)
        {
            Volatile.ReadBarrier();
            return;
        }

        lock (_load)
        {
            if (!_loaded)
            {
                var limits = _limits();
                _soft = limits[0];
                _hard = limits.Count > 1 ? limits[1] : limits[0] * 2;
                Volatile.WriteBarrier();
                _loaded = true;
            }
        }
    }
}
