using System.Collections.Concurrent;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// <see cref="ConcurrentDictionary{TKey, TValue}"/> is taken as a whole; here are the calls that run the program's code, which happens
/// outside of the atomic change.
/// </summary>
[Replaces(typeof(ConcurrentDictionary<,>), Harmless = [".ctor", "Clear", "ContainsKey", "TryAdd", "TryGetValue", "TryRemove", "TryUpdate", "GetOrAdd", "Item", "Count", "IsEmpty", "Keys", "Values", "ToArray", "GetEnumerator", "Comparer"])]
public static class ConcurrentDictionaryHooks
{
    /// <summary>Looks the key up; when it is missing, makes a value and adds it unless another thread was first.</summary>
    public static TValue GetOrAdd<TKey, TValue>(
        ConcurrentDictionary<TKey, TValue> dictionary, TKey key, Func<TKey, TValue> valueFactory, ref int token, int site) where TKey : notnull
    {
        var addressToken = token;
        if (WholeObjectHooks.Enter(dictionary, false, ref token, site).TryGetValue(key, out var found))
            return found;
        var made = valueFactory(key);
        token = addressToken;
        var copy = WholeObjectHooks.Enter(dictionary, true, ref token, site);
        var added = copy.GetOrAdd(key, made);
        WholeObjectHooks.Leave(dictionary, copy, token, site);
        return added;
    }
}
