using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// <see cref="ConditionalWeakTable{TKey, TValue}"/> is taken as a whole, as a concurrent dictionary is; here are the calls that run the program's code, which
/// happens outside of the atomic change. No key is collected during an execution.
/// </summary>
[Replaces(typeof(ConditionalWeakTable<,>), Harmless = [".ctor", "Add", "AddOrUpdate", "Clear", "Remove", "TryAdd", "TryGetValue"])]
public static class ConditionalWeakTableHooks
{
    /// <summary>Looks the key up; when it is missing, makes a value and adds it unless another thread was first.</summary>
    public static TValue GetValue<TKey, TValue>(
        ConditionalWeakTable<TKey, TValue> table, TKey key, ConditionalWeakTable<TKey, TValue>.CreateValueCallback createValueCallback, ref int token, int site)
        where TKey : class where TValue : class => GetOrAdd(table, key, missing => createValueCallback(missing), ref token, site);

    /// <summary>The same with a value of its default constructor.</summary>
    public static TValue GetOrCreateValue<TKey, TValue>(ConditionalWeakTable<TKey, TValue> table, TKey key, ref int token, int site)
        where TKey : class where TValue : class => GetOrAdd(table, key, _ => Activator.CreateInstance<TValue>(), ref token, site);

    /// <summary>Looks the key up; when it is missing, adds the value unless another thread was first.</summary>
    public static TValue GetOrAdd<TKey, TValue>(ConditionalWeakTable<TKey, TValue> table, TKey key, TValue value, ref int token, int site)
        where TKey : class where TValue : class => GetOrAdd(table, key, _ => value, ref token, site);

    /// <summary>Looks the key up; when it is missing, makes a value and adds it unless another thread was first.</summary>
    public static TValue GetOrAdd<TKey, TValue>(ConditionalWeakTable<TKey, TValue> table, TKey key, Func<TKey, TValue> valueFactory, ref int token, int site)
        where TKey : class where TValue : class
    {
        var addressToken = token;
        if (WholeObjectHooks.Enter(table, false, ref token, site).TryGetValue(key, out var found))
            return found;
        var made = valueFactory(key);
        token = addressToken;
        var copy = WholeObjectHooks.Enter(table, true, ref token, site);
        if (!copy.TryGetValue(key, out var added))
            copy.Add(key, added = made);
        WholeObjectHooks.Leave(table, copy, token, site);
        return added;
    }
}
