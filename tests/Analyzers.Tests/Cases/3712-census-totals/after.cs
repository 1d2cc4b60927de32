using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3712;

public sealed class CensusTotals
{
    private readonly object _tally = new();
    private readonly IReadOnlyList<int> _sizes;
    private bool _counted;
    private int _households;
    private long _residents;

    public CensusTotals(IReadOnlyList<int> sizes) => _sizes = sizes;

    public double MeanSize
    {
        get
        {
            if (!Volatile.Read(ref _counted))
            {
                Count();
            }

            return _households == 0 ? 0 : (double)_residents / _households;
        }
    }

    private void Count()
    {
        lock (_tally)
        {
            if (_counted)
            {
                return;
            }

            int households = 0;
            long residents = 0;
            foreach (int size in _sizes)
            {
                if (size > 0)
                {
                    households++;
                    residents += size;
                }
            }

            _households = households;
            _residents = residents;
            Volatile.Write(ref _counted, true);
        }
    }
}
