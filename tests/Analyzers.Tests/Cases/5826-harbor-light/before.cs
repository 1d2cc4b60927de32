using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5826;

public abstract class Beacon
{
    private bool _lit;

    protected bool Lit()
    {
        bool lit = _lit;
        Thread.MemoryBarrier();
        return lit;
    }

    protected void Light()
    {
        Thread.MemoryBarrier();
        _lit = true;
    }
}

public sealed class HarborLight : Beacon
{
    private readonly object _commission = new();
    private double _bearing;
    private string _code;
    private int[] _flashes;

    public void Commission(double bearing, string code)
    {
        lock (_commission)
        {
            if (Lit())
            {
                return;
            }

            _bearing = bearing;
            _code = code;
            _flashes = new int[code.Length];
            for (int i = 0; i < code.Length; i++)
            {
                _flashes[i] = code[i] == '-' ? 3 : 1;
            }

            Light();
        }
    }

    public string Signal(int second)
    {
        if (!Lit())
        {
            return "dark";
        }

        return $"{_bearing:000} {_code} {_flashes[second % _flashes.Length]}";
    }
}
