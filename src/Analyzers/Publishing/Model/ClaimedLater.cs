using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Marks that are raised under a lock by whoever comes first, and built for behind it: the next one finds the mark and leaves the lock before that.</summary>
internal static class ClaimedLater
{
    /// <summary>Whether a constant is stored under the lock, after a question for it, and something else without it afterwards: in the same body, or in one that is told whether it was first.</summary>
    public static bool Builds(Program program, Site store, ImmutableHashSet<object> locks) => ((Access)store.Event).Value.Kind == ValueKind.Constant
        && !program.Locks.LocallyAt(store).Intersect(locks).IsEmpty && Asking.IsUnderTheLock(program, store, ((Access)store.Event).Location)
        && (BuildsBehind(program, store, locks) || (store.Body.Method is { ReturnType.SpecialType: SpecialType.System_Boolean } claim && program.CallSitesOf(claim).Exists(site => site.Event is Call && BuildsBehind(program, site, locks))));

    private static bool BuildsBehind(Program program, Site step, ImmutableHashSet<object> locks)
    {
        var after = step.Body.After(step.Node);
        return Enumerable.Range(0, step.Body.Count).Any(node => after[node] && step.Body.Events[node] is Access { IsStore: true, Location.IsContents: false, Value.Kind: not ValueKind.Constant }
            && program.Locks.At(new Site(step.Body, node)).Intersect(locks).IsEmpty);
    }
}
