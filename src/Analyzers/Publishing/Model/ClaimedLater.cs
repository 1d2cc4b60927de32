using System.Collections.Immutable;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Marks that are raised under a lock by whoever comes first, and built for behind it: the next one finds the mark and leaves the lock before that.</summary>
internal static class ClaimedLater
{
    /// <summary>Whether a constant is stored under the lock, after a question for it, and something else in the same body without it afterwards.</summary>
    public static bool Builds(Program program, Site store, ImmutableHashSet<object> locks)
    {
        if (((Access)store.Event).Value.Kind != ValueKind.Constant || program.Locks.LocallyAt(store).Intersect(locks).IsEmpty || !Asking.IsUnderTheLock(program, store, ((Access)store.Event).Location))
            return false;
        var after = store.Body.After(store.Node);
        return Enumerable.Range(0, store.Body.Count).Any(node => after[node] && store.Body.Events[node] is Access { IsStore: true, Location.IsContents: false, Value.Kind: not ValueKind.Constant }
            && program.Locks.At(new Site(store.Body, node)).Intersect(locks).IsEmpty);
    }
}
