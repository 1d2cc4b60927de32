using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3623;

public sealed class TurbineMap
{
    private readonly Lock _housing = new();
    private int _stage;
    private double _inlet;
    private double[] _blades;

    public bool TryEfficiency(int blade, out double efficiency)
    {
        if (Volatile.Read(ref _stage) < 3)
        {
            efficiency = 0;
            return false;
        }

        efficiency = _blades[blade % _blades.Length] / _inlet;
        return true;
    }

    public void Commission(double inlet, int count)
    {
        lock (_housing)
        {
            if (_stage > 0)
            {
                throw new InvalidOperationException("commissioned at stage " + _stage);
            }

            _stage = 1;
            _inlet = inlet;
            _stage = 2;
            _blades = new double[count];
            Array.Fill(_blades, inlet * 0.9);
            Volatile.Write(ref _stage, 3);
        }
    }
}
