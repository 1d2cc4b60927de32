using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5303;

public sealed record Berth(string Ship, int Length);

public sealed class Quay
{
    private readonly object _crew = new();
    private Berth[] _berths = new Berth[4];
    private int _moored;

    public void Moor(string ship, int length)
    {
        var berth = new Berth(ship, length);
        lock (_crew)
        {
            if (_moored == _berths.Length)
            {
                Array.Resize(ref _berths, _moored * 2);
            }

            _berths[_moored] = berth;
            Volatile.Write(ref _moored, _moored + 1);
        }
    }

    public IEnumerable<Berth> LongerThan(int length)
    {
        for (int i = 0; i < Volatile.Read(ref _moored); i++)
        {
            Berth berth = _berths[i];
            if (berth.Length > length)
            {
                yield return berth;
            }
        }
    }
}
