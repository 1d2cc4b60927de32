using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3610;

public sealed class WindRose
{
    private readonly object _mast = new();
    private readonly int[] _sectors = new int[16];
    private long _stamp;

    public void Replace(IEnumerable<double> bearings, long stamp)
    {
        lock (_mast)
        {
            if (_stamp != 0)
            {
                return;
            }

            foreach (double b in bearings)
            {
                _sectors[(int)(b / 22.5) % _sectors.Length]++;
            }

            Interlocked.Exchange(ref _stamp, stamp);
        }
    }

    public int Prevailing()
    {
        long at = _stamp;
        if (at <= 0)
        {
            return -1;
        }

        int best = 0;
        for (int i = 1; i < _sectors.Length; i++)
        {
            if (_sectors[i] > _sectors[best])
            {
                best = i;
            }
        }

        return best;
    }
}
