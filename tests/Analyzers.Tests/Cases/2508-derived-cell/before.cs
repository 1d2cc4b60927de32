using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2508;

public readonly struct Money : IEquatable<Money>
{
    public Money(long minor, int currency)
    {
        Minor = minor;
        Currency = currency;
    }

    public long Minor { get; }

    public int Currency { get; }

    public bool Equals(Money other) => Minor == other.Minor && Currency == other.Currency;
}

public sealed class DerivedCell<T>
    where T : struct, IEquatable<T>
{
    private readonly object _gate = new();
    private readonly Func<T> _compute;
    private T _value;

    public DerivedCell(Func<T> compute) => _compute = compute;

    public T Value
    {
        get
        {
            if (_value.Equals(default(T)))
            {
                lock (_gate)
                {
                    if (_value.Equals(default(T)))
                    {
                        _value = _compute();
                    }
                }
            }

            return _value;
        }
    }
}

public static class Balances
{
    private static readonly ConcurrentDictionary<int, DerivedCell<Money>> s_cells = new();

    public static Money Of(int account, Func<int, long> sumMinor, int currency)
    {
        var cell = s_cells.GetOrAdd(
            account,
            id => new DerivedCell<Money>(() => new Money(sumMinor(id), currency)));
        return cell.Value;
    }

    public static void Forget(int account) => s_cells.TryRemove(account, out _);
}
