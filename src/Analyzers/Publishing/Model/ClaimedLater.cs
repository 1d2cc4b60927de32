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
        return Enumerable.Range(0, step.Body.Count).Where(node => after[node] && program.Locks.At(new Site(step.Body, node)).Intersect(locks).IsEmpty)
            .Any(node => IsMade(step.Body.Events[node]) || (step.Body.Events[node] is Call { IsVirtual: false, Target.DeclaredAccessibility: Accessibility.Private } call && program.TargetsOf(call).Exists(target => BuildsAlone(program, target, locks))));
    }

    /// <summary>Whether the function that is called there makes something without the lock.</summary>
    private static bool BuildsAlone(Program program, Body builder, ImmutableHashSet<object> locks) =>
        Enumerable.Range(0, builder.Count).Any(node => IsMade(builder.Events[node]) && program.Locks.At(new Site(builder, node)).Intersect(locks).IsEmpty);

    private static bool IsMade(Event step) => step is Access { IsStore: true, Location.IsContents: false, Value.Kind: not ValueKind.Constant };
}
