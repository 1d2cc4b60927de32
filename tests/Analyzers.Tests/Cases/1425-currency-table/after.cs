using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1425;

public interface IRateSource
{
    DateOnly PublishedOn { get; }

    IEnumerable<KeyValuePair<string, decimal>> Rates();
}

internal sealed class Turnstile
{
    private readonly object _target = new();

    public Scope Hold()
    {
        Monitor.Enter(_target);
        return new Scope(_target);
    }

    public readonly struct Scope(object target) : IDisposable
    {
        public void Dispose() => Monitor.Exit(target);
    }
}

public sealed class CurrencyTable(IRateSource source, bool primed = false)
{
    private readonly Turnstile _turnstile = new();
    private Dictionary<string, decimal> _rates = new(StringComparer.OrdinalIgnoreCase);
    private DateOnly _publishedOn;

    public DateOnly PublishedOn
    {
        get
        {
            Prime();
            return _publishedOn;
        }
    }

    public decimal Convert(decimal amount, string from, string to)
    {
        if (string.Equals(from, to, StringComparison.OrdinalIgnoreCase))
        {
            return amount;
        }

        Prime();
        return amount / _rates[from] * _rates[to];
    }

    private void Prime()
    {
        if (Volatile.Read(ref primed))
        {
            return;
        }

        using (_turnstile.Hold())
        {
            if (primed)
            {
                return;
            }

            var rates = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
            foreach (var (code, rate) in source.Rates())
            {
                rates[code] = rate;
            }

            _rates = rates;
            _publishedOn = source.PublishedOn;
            Volatile.Write(ref primed, true);
        }
    }
}
