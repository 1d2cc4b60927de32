using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3724;

public sealed class Kiosk
{
    private enum Shutter : byte
    {
        Closed,
        Open,
    }

    private readonly Func<string, decimal> _price;
    private readonly string[] _goods;
    private volatile Shutter _shutter;
    private int _claimed;
    private Dictionary<string, decimal> _prices;
    private decimal _cheapest;

    public Kiosk(string[] goods, Func<string, decimal> price)
    {
        _goods = goods;
        _price = price;
    }

    public bool Affords(string item, decimal purse)
    {
        if (_shutter != Shutter.Open)
        {
            Raise();
            return _price(item) <= purse;
        }

        return purse >= _cheapest && _prices.TryGetValue(item, out var price) && price <= purse;
    }

    private void Raise()
    {
        if (Interlocked.CompareExchange(ref _claimed, 1, 0) != 0)
        {
            return;
        }

        var prices = new Dictionary<string, decimal>();
        decimal cheapest = decimal.MaxValue;
        foreach (string item in _goods)
        {
            decimal price = _price(item);
            prices[item] = price;
            cheapest = Math.Min(cheapest, price);
        }

        _prices = prices;
        _cheapest = cheapest;
        _shutter = Shutter.Open;
    }
}
