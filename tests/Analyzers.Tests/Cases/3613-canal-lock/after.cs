using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3613;

public sealed class CanalLock
{
    private readonly object _sluice = new();
    private volatile bool _surveyed;
    private double _depth;
    private double _area;

    public double Litres(Func<(double Depth, double Area)> survey)
    {
        if (!_surveyed)
        {
            lock (_sluice)
            {
                if (!_surveyed)
                {
                    (_depth, _area) = survey();
                    _surveyed = true;
                }
            }
        }

        return _depth * _area * 1000;
    }
}
