using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Stores of what the caller says: the caller raises the flag.</summary>
internal static class Told
{
    /// <summary>The parameter that is stored, as it stands or where it exceeds what the flag was; null for every other store and for a call.</summary>
    public static IParameterSymbol? By(Site store)
    {
        if (store.Event is not Access { IsStore: true, Value: var value })
            return null;
        var told = value.All.FirstOrDefault(one => one.Kind == ValueKind.Parameter);
        return told is not null && (ReferenceEquals(value.Symbol, told.Symbol) || value.All.All(one => one.Kind == ValueKind.Parameter || IsOwn(one, store))) ? (IParameterSymbol)told.Symbol! : null;
    }

    /// <summary>Whether the store sets a constant, itself or by the word of its callers, who are all known and all say one.</summary>
    public static bool IsConstant(Site store, Program program) => ((Access)store.Event).Value.Kind == ValueKind.Constant
        || (By(store) is { } told && store.Body.Method is { } method && program.Locks.CallersAreKnown(method) && program.CallSitesOf(method) is { Count: > 0 } callers
            && callers.TrueForAll(caller => caller.Event is Call call && call.ArgumentOf(told) is { Kind: ValueKind.Constant }));

    /// <summary>Whether it is the store of a setter that stores what its caller says.</summary>
    public static bool IsInSetter(Site store) => store.Body.Method is { MethodKind: MethodKind.PropertySet } && By(store) is not null;

    /// <summary>Whether the value is what the flag had before.</summary>
    public static bool IsOwn(Value value, Site store) => value is { Kind: ValueKind.Loaded, Place: { } place } && place.Location.Equals(((Access)store.Event).Location);
}
