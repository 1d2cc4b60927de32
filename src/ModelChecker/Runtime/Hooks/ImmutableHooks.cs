using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Immutable collections are values that nothing changes; what exchanges one for another is a compare-exchange, tried again until it succeeds.</summary>
[Replaces(typeof(ImmutableInterlocked))]
[Replaces(typeof(ImmutableCollectionsMarshal))]
public static class ImmutableHooks
{
    /// <summary>The array's elements as an immutable array: of a copy, for the elements of the array itself lie in the execution.</summary>
    public static ImmutableArray<T> AsImmutableArray<T>(T[]? array, int site) =>
        array is null ? default : ImmutableCollectionsMarshal.AsImmutableArray(Arguments.Of(array, site));

    /// <summary>Exchanges the value for what is made of it; false when that is the same.</summary>
    public static bool Update<T>(ref T location, Func<T, T> transformer, ref int token, int site) where T : class =>
        Exchange(ref location, transformer, ref token, site);

    /// <summary>Exchanges the value for what is made of it; false when that is the same.</summary>
    public static bool Update<T, TArg>(ref T location, Func<T, TArg, T> transformer, TArg transformerArgument, ref int token, int site) where T : class =>
        Exchange(ref location, old => transformer(old, transformerArgument), ref token, site);

    /// <summary>Exchanges the array for what is made of it; false when that is the same.</summary>
    public static bool Update<T>(ref ImmutableArray<T> location, Func<ImmutableArray<T>, ImmutableArray<T>> transformer, ref int token, int site) =>
        Exchange(ref location, transformer, static (old, changed) => old == changed, ref token, site);

    /// <summary>Exchanges the array for what is made of it; false when that is the same.</summary>
    public static bool Update<T, TArg>(
        ref ImmutableArray<T> location, Func<ImmutableArray<T>, TArg, ImmutableArray<T>> transformer, TArg transformerArgument, ref int token, int site) =>
        Exchange(ref location, old => transformer(old, transformerArgument), static (old, changed) => old == changed, ref token, site);

    /// <summary>Replaces the array; returns the old one.</summary>
    public static ImmutableArray<T> InterlockedExchange<T>(ref ImmutableArray<T> location, ImmutableArray<T> value, ref int token, int site) =>
        InterlockedHooks.Exchange(ref location, value, ref token, 0, site);

    /// <summary>Replaces the array where it is the comparand; returns the old one.</summary>
    public static ImmutableArray<T> InterlockedCompareExchange<T>(
        ref ImmutableArray<T> location, ImmutableArray<T> value, ImmutableArray<T> comparand, ref int token, int site) =>
        InterlockedHooks.CompareExchange(ref location, value, comparand, ref token, 0, site);

    /// <summary>Sets the array where there is none.</summary>
    public static bool InterlockedInitialize<T>(ref ImmutableArray<T> location, ImmutableArray<T> value, ref int token, int site) =>
        InterlockedHooks.CompareExchange(ref location, value, default, ref token, 0, site).IsDefault;

    /// <summary>The value of the key, which is added when it is not there.</summary>
    public static TValue GetOrAdd<TKey, TValue>(ref ImmutableDictionary<TKey, TValue> location, TKey key, TValue value, ref int token, int site) where TKey : notnull =>
        GetOrAdd(ref location, key, _ => value, ref token, site);

    /// <summary>The value of the key, which is made and added when it is not there.</summary>
    public static TValue GetOrAdd<TKey, TValue>(
        ref ImmutableDictionary<TKey, TValue> location, TKey key, Func<TKey, TValue> valueFactory, ref int token, int site) where TKey : notnull
    {
        var addressToken = token;
        if (VolatileHooks.Read(ref location, ref token, site).TryGetValue(key, out var found))
            return found;
        var made = valueFactory(key);
        var kept = made;
        token = addressToken;
        Exchange(ref location, old => old.TryGetValue(key, out kept!) ? old : old.Add(key, kept = made), ref token, site);
        return kept;
    }

    /// <summary>Adds a pair whose key is not there.</summary>
    public static bool TryAdd<TKey, TValue>(ref ImmutableDictionary<TKey, TValue> location, TKey key, TValue value, ref int token, int site) where TKey : notnull =>
        Exchange(ref location, old => old.ContainsKey(key) ? old : old.Add(key, value), ref token, site);

    /// <summary>Adds an item at the end.</summary>
    public static void Enqueue<T>(ref ImmutableQueue<T> location, T value, ref int token, int site) =>
        Exchange(ref location, old => old.Enqueue(value), ref token, site);

    /// <summary>Adds an item on top.</summary>
    public static void Push<T>(ref ImmutableStack<T> location, T value, ref int token, int site) =>
        Exchange(ref location, old => old.Push(value), ref token, site);

    /// <summary>Takes the first item, if there is one.</summary>
    public static bool TryDequeue<T>(ref ImmutableQueue<T> location, out T value, ref int token, int site)
    {
        var taken = default(T)!;
        var isTaken = Exchange(ref location, old => old.IsEmpty ? old : old.Dequeue(out taken), ref token, site);
        value = isTaken ? taken : default!;
        return isTaken;
    }

    /// <summary>Takes the item on top, if there is one.</summary>
    public static bool TryPop<T>(ref ImmutableStack<T> location, out T value, ref int token, int site)
    {
        var taken = default(T)!;
        var isTaken = Exchange(ref location, old => old.IsEmpty ? old : old.Pop(out taken), ref token, site);
        value = isTaken ? taken : default!;
        return isTaken;
    }

    /// <summary>Removes the key and returns its value, if it is there.</summary>
    public static bool TryRemove<TKey, TValue>(ref ImmutableDictionary<TKey, TValue> location, TKey key, out TValue value, ref int token, int site) where TKey : notnull
    {
        var taken = default(TValue)!;
        var isTaken = Exchange(ref location, old => old.TryGetValue(key, out taken!) ? old.Remove(key) : old, ref token, site);
        value = isTaken ? taken : default!;
        return isTaken;
    }

    private static bool Exchange<T>(ref T location, Func<T, T> change, ref int token, int site) where T : class =>
        Exchange(ref location, change, ReferenceEquals, ref token, site);

    private static bool Exchange<T>(ref T location, Func<T, T> change, Func<T, T, bool> isSame, ref int token, int site)
    {
        var addressToken = token;
        while (true)
        {
            token = addressToken;
            var old = VolatileHooks.Read(ref location, ref token, site);
            var changed = change(old);
            if (isSame(old, changed))
                return false;
            token = addressToken;
            if (isSame(InterlockedHooks.CompareExchange(ref location, changed, old, ref token, 0, site), old))
                return true;
        }
    }
}
