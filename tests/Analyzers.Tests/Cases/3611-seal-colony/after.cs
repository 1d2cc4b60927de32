using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3611;

public sealed class SealColony
{
    private readonly Action<Action<int>> _count;
    private int _pups;
    private int _adults;
    private bool _counted;

    public SealColony(Action<Action<int>> count)
    {
        _count = count;
        var counter = new Thread(Count) { IsBackground = true };
        counter.Start();
    }

    public double? Ratio()
    {
        bool counted = _counted;
        Thread.MemoryBarrier();
        return counted && _adults > 0 ? (double)_pups / _adults : null;
    }

    private void Count()
    {
        int adults = 0;
        _count(age =>
        {
            if (age == 0)
            {
                _pups++;
            }
            else
            {
                adults++;
            }
        });
        _adults = adults;
        Volatile.Write(ref _counted, true);
    }
}
