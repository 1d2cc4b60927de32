using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5909;

public readonly record struct Money(decimal Amount, string Currency)
{
    public static Money operator +(Money left, Money right) =>
        new(left.Amount + right.Amount, left.Currency ?? right.Currency);
}

public abstract class Priceable
{
    private readonly object _sync = new();
    private Money _price;

    public Money Price
    {
        get
        {
            if (_price.Currency is null)
            {
                lock (_sync)
                {
                    if (_price.Currency is null)
                    {
                        _price = Compute();
                    }
                }
            }

            return _price;
        }
    }

    protected abstract Money Compute();
}

public sealed class Item : Priceable
{
    private readonly string _tag;

    public Item(string tag) => _tag = tag;

    protected override Money Compute()
    {
        int space = _tag.IndexOf(' ');
        return new Money(decimal.Parse(_tag[..space]), _tag[(space + 1)..]);
    }
}

public sealed class Bundle : Priceable
{
    private readonly Priceable[] _parts;

    public Bundle(params Priceable[] parts) => _parts = parts;

    protected override Money Compute()
    {
        var total = new Money(0m, "EUR");
        foreach (var part in _parts)
        {
            total += part.Price;
        }

        return total;
    }
}
