using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The code that leads to one store and takes a lock of it on every way: whoever has called it finds all built, and sees it.</summary>
internal sealed class LockedBuilders
{
    private readonly Program _program;
    private readonly ImmutableHashSet<object> _locks;
    private readonly HashSet<Body> _builders;

    public LockedBuilders(Program program, Site store)
    {
        _program = program;
        _locks = program.Locks.At(store);
        _builders = _locks.IsEmpty ? [] : LazyShape.Leading(program, [store.Body]);
        _builders.RemoveWhere(body => !program.Locks.AreTaken(body, _locks));
    }

    /// <summary>Whether every way to the load calls such code, here or in its callers.</summary>
    public bool Precede(Site load) => _builders.Count > 0 && Precede(load, _locks, Protection.MaxUp);

    private bool Precede(Site site, ImmutableHashSet<object> locks, int up) => !_program.Locks.At(site).Intersect(locks).IsEmpty
        || !site.Body.Reaches(node => node == site.Node, node => site.Body.Events[node] is Call call && _program.TargetsOf(call).Any(_builders.Contains) && !IsOfAnother(call, site))
        || Protection.AllCallers(_program, site.Body, up, caller => Precede(caller, LockSets.Entrusted(site.Body, locks), up - 1));

    /// <summary>Whether the code is called on what another member holds than the one whose object the site asks: two objects of one type.</summary>
    private static bool IsOfAnother(Call builder, Site site) => site.Event is Call asking && SymbolEqualityComparer.Default.Equals(builder.Target.ContainingType, asking.Target.ContainingType)
        && builder.Receiver is { Kind: ValueKind.Loaded, Alternatives.IsEmpty: true, Place.Location: { IsContents: false } built } && asking.Receiver is { Kind: ValueKind.Loaded, Alternatives.IsEmpty: true, Place.Location: { IsContents: false } asked } && !built.Equals(asked);
}
