using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2616;

public readonly struct Trade
{
    public Trade(string symbol, decimal price, int lots)
    {
        Symbol = symbol;
        Price = price;
        Lots = lots;
    }

    public string Symbol { get; }

    public decimal Price { get; }

    public int Lots { get; }
}

public sealed class TradeLog
{
    private readonly object _append = new();
    private Trade[] _trades = new Trade[64];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public Trade this[int index]
    {
        get
        {
            int count = Volatile.Read(ref _count);
            if ((uint)index >= (uint)count)
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            return _trades[index];
        }
    }

    public void Append(in Trade trade)
    {
        lock (_append)
        {
            int count = _count;
            Trade[] trades = _trades;
            if (count == trades.Length)
            {
                var grown = new Trade[count * 2];
                Array.Copy(trades, grown, count);
                grown[count] = trade;
                _trades = grown;
            }
            else
            {
                trades[count] = trade;
            }

            Volatile.Write(ref _count, count + 1);
        }
    }

    public decimal Turnover(string symbol)
    {
        int count = Count;
        Trade[] trades = _trades;
        decimal sum = 0;
        for (int i = 0; i < count; i++)
        {
            if (trades[i].Symbol == symbol)
            {
                sum += trades[i].Price * trades[i].Lots;
            }
        }

        return sum;
    }
}
