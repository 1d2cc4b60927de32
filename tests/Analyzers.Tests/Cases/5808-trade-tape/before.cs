using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5808;

public readonly struct Trade
{
    public Trade(long id, decimal price, int volume)
    {
        Id = id;
        Price = price;
        Volume = volume;
    }

    public long Id { get; }

    public decimal Price { get; }

    public int Volume { get; }
}

public sealed class TradeTape
{
    private readonly object _append = new();
    private readonly Trade[][] _pages = new Trade[1024][];
    private int _recorded;

    public int Recorded => _recorded;

    public ref readonly Trade this[int index] => ref _pages[index >> 8][index & 255];

    public void Record(in Trade trade)
    {
        lock (_append)
        {
            int at = _recorded;
            (_pages[at >> 8] ??= new Trade[256])[at & 255] = trade;
            _recorded = at + 1;
        }
    }
}

public static class TapeStatistics
{
    public static decimal Turnover(this TradeTape tape)
    {
        decimal sum = 0;
        for (int i = 0, n = tape.Recorded; i < n; i++)
        {
            ref readonly Trade trade = ref tape[i];
            sum += trade.Price * trade.Volume;
        }

        return sum;
    }
}
