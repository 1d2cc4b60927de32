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

    /// <summary>The same with an argument for the factory.</summary>
    public static TValue GetOrAdd<TKey, TValue, TArg>(
        ConcurrentDictionary<TKey, TValue> dictionary, TKey key, Func<TKey, TArg, TValue> valueFactory, TArg factoryArgument, ref int token, int site) where TKey : notnull =>
        GetOrAdd(dictionary, key, missing => valueFactory(missing, factoryArgument), ref token, site);

    /// <summary>Adds the value or, when the key is there, replaces the old one; what it makes counts only if no other thread was first.</summary>
    public static TValue AddOrUpdate<TKey, TValue>(
        ConcurrentDictionary<TKey, TValue> dictionary, TKey key, TValue addValue, Func<TKey, TValue, TValue> updateValueFactory, ref int token, int site) where TKey : notnull =>
        AddOrUpdate(dictionary, key, _ => addValue, updateValueFactory, ref token, site);

    /// <summary>Adds a value or, when the key is there, replaces the old one; what it makes counts only if no other thread was first.</summary>
    public static TValue AddOrUpdate<TKey, TValue>(
        ConcurrentDictionary<TKey, TValue> dictionary, TKey key, Func<TKey, TValue> addValueFactory, Func<TKey, TValue, TValue> updateValueFactory, ref int token, int site)
        where TKey : notnull
    {
        var addressToken = token;
        while (true)
        {
            token = addressToken;
            var isThere = WholeObjectHooks.Enter(dictionary, false, ref token, site).TryGetValue(key, out var old);
            var made = isThere ? updateValueFactory(key, old!) : addValueFactory(key);
            token = addressToken;
            var copy = WholeObjectHooks.Enter(dictionary, true, ref token, site);
            var isDone = isThere ? copy.TryUpdate(key, made, old!) : copy.TryAdd(key, made);
            WholeObjectHooks.Leave(dictionary, copy, token, site);
            if (isDone)
                return made;
        }
    }
}
