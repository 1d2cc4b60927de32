using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3619;

public sealed class DyeWorks
{
    private readonly Lazy<(int Indigo, int Madder)> _prices;

    public DyeWorks(Func<string, int> price) =>
        _prices = new Lazy<(int, int)>(() => (price("indigo"), price("madder")));

    public int Quote(int metres, bool red)
    {
        var (indigo, madder) = _prices.Value;
        return metres * (red ? madder : indigo);
    }
}
