using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3619;

public sealed class DyeWorks
{
    private readonly Func<string, int> _price;
    private int _mixed;
    private int _indigo;
    private int _madder;

    public DyeWorks(Func<string, int> price) => _price = price;

    public int Quote(int metres, bool red)
    {
        Mix();
        return metres * (red ? _madder : _indigo);
    }

    private void Mix()
    {
        if (Interlocked.CompareExchange(ref _mixed, 1, 0) == 0)
        {
            _indigo = _price("indigo");
            _madder = _price("madder");
        }
    }
}
