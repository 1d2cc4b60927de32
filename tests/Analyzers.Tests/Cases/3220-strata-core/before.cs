using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3220;

public sealed class StrataCore
{
    private readonly Func<int, byte[]> _drill;
    private readonly object[] _bits;
    private readonly bool[] _assayed;
    private readonly double[] _density;
    private readonly byte[] _grain;

    public StrataCore(int slices, Func<int, byte[]> drill)
    {
        _drill = drill;
        _bits = new object[slices];
        _assayed = new bool[slices];
        _density = new double[slices];
        _grain = new byte[slices];
        for (int i = 0; i < slices; i++)
        {
            _bits[i] = new object();
        }
    }

    public bool IsPorous(int slice)
    {
        if (!_assayed[slice])
        {
            Assay(slice);
        }

        return _density[slice] < 1.9 && _grain[slice] > 40;
    }

    private void Assay(int slice)
    {
        lock (_bits[slice])
        {
            if (_assayed[slice])
            {
                return;
            }

            byte[] dust = _drill(slice);
            long sum = 0;
            byte coarse = 0;
            foreach (byte b in dust)
            {
                sum += b;
                coarse = Math.Max(coarse, b);
            }

            _density[slice] = sum / 100.0;
            _grain[slice] = coarse;
            _assayed[slice] = true;
        }
    }
}
