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

    /// <summary>Adds a pair whose key is not there.</summary>
    public static bool TryAdd<TKey, TValue>(ref ImmutableDictionary<TKey, TValue> location, TKey key, TValue value, ref int token, int site) where TKey : notnull =>
        Exchange(ref location, old => old.ContainsKey(key) ? old : old.Add(key, value), ref token, site);

    /// <summary>Adds an item at the end.</summary>
    public static void Enqueue<T>(ref ImmutableQueue<T> location, T value, ref int token, int site) =>
        Exchange(ref location, old => old.Enqueue(value), ref token, site);

    /// <summary>Adds an item on top.</summary>
    public static void Push<T>(ref ImmutableStack<T> location, T value, ref int token, int site) =>
        Exchange(ref location, old => old.Push(value), ref token, site);

    private static bool Exchange<T>(ref T location, Func<T, T> change, ref int token, int site) where T : class
    {
        var addressToken = token;
        while (true)
        {
            token = addressToken;
            var old = VolatileHooks.Read(ref location, ref token, site);
            var changed = change(old);
            if (ReferenceEquals(old, changed))
                return false;
            token = addressToken;
            if (ReferenceEquals(InterlockedHooks.CompareExchange(ref location, changed, old, ref token, 0, site), old))
                return true;
        }
    }
}
