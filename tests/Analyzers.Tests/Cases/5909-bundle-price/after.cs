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
    private Quote _quote;

    public Money Price
    {
        get
        {
            var quote = _quote;
            if (quote is null)
            {
                lock (_sync)
                {
                    quote = _quote ??= new Quote(Compute());
                }
            }

            return quote.Value;
        }
    }

    protected abstract Money Compute();

    private sealed class Quote
    {
        public readonly Money Value;

        public Quote(Money value) => Value = value;
    }
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
