using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// What unknown code stores, where a double check says so: a function that tests a mark (or is called behind a test of it), takes a lock, tests it
/// again and raises it for good builds something in between. If it stores nothing that is seen, what it calls does. Only what such functions alone may change counts.
/// </summary>
internal sealed class Presumptions
{
    private readonly Dictionary<Location, HashSet<Body>> _changing = [];
    private readonly HashSet<Location> _lowered = [];
    private readonly HashSet<Location> _stored = [];
    private readonly HashSet<Body> _building = [];
    private readonly Dictionary<ISymbol, HashSet<Location>> _askedByCallers = new(SymbolEqualityComparer.Default);

    private readonly Func<IMethodSymbol, bool> _isUnknown;

    private Presumptions(Func<IMethodSymbol, bool> isUnknown) => _isUnknown = isUnknown;

    /// <summary>The bodies, with a store wherever unknown code makes what a double-checked mark announces.</summary>
    /// <param name="bodies">The functions of the program.</param>
    /// <param name="isUnknown">Whether nothing that overrides an abstract function is in the compilation.</param>
    public static ImmutableArray<Body> Resolve(ImmutableArray<Body> bodies, Func<IMethodSymbol, bool> isUnknown)
    {
        if (!bodies.Any(body => body.Events.Any(step => step is Presumption)))
            return bodies;
        var presumptions = new Presumptions(isUnknown);
        foreach (var body in bodies)
            presumptions.Note(body);
        var candidates = bodies.Where(body => body.Events.Any(step => step is Presumption) && body.Events.Any(step => step is LockStep { IsEnter: true })).ToList();
        presumptions.NoteCallers(candidates, bodies);
        presumptions._building.UnionWith(candidates.Where(presumptions.IsDoubleCheck));
        return presumptions._building.Count == 0 ? bodies : bodies.Select(presumptions.Resolve).ToImmutableArray();
    }

    /// <summary>The marks that a caller has asked for when it calls a candidate.</summary>
    private void NoteCallers(List<Body> candidates, ImmutableArray<Body> bodies)
    {
        foreach (var method in candidates.Select(body => body.Method).OfType<IMethodSymbol>())
            _askedByCallers[method.OriginalDefinition] = [];
        foreach (var body in bodies)
        {
            for (var node = 0; node < body.Count; node++)
            {
                if (body.Events[node] is Call call && _askedByCallers.TryGetValue(call.Target, out var asked))
                    asked.UnionWith(Marks(body, body.Before(node)));
            }
        }
    }

    private void Note(Body body)
    {
        var isMaking = body.Method is null or { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor };
        foreach (var step in body.Events)
        {
            if (step is Presumption { Place.Location: var location })
            {
                if (isMaking)
                    continue;
                if (!_changing.TryGetValue(location, out var changing))
                    _changing[location] = changing = [];
                changing.Add(body);
            }
            else if (step is Access { IsStore: true } store && !isMaking)
            {
                if (store.Value is { Kind: ValueKind.Constant, ConstantValue: false } && store.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>() is null)
                    _lowered.Add(store.Location);
                if (store.Comparand.Kind == ValueKind.None)
                    _stored.Add(store.Location);
            }
        }
    }

    /// <summary>Whether a bool that nobody lowers is loaded before a lock is entered, here or by a caller, and loaded again or raised behind that.</summary>
    private bool IsDoubleCheck(Body body)
    {
        for (var node = 0; node < body.Count; node++)
        {
            if (body.Events[node] is not LockStep { IsEnter: true })
                continue;
            var (before, after) = (body.Before(node), body.After(node));
            var asked = body.Method is { } method ? Marks(body, before).Concat(_askedByCallers[method.OriginalDefinition]) : Marks(body, before);
            if (asked.Intersect(Marks(body, after).Concat(Raised(body, after))).Any(mark => !_lowered.Contains(mark)))
                return true;
        }

        return false;
    }

    private static IEnumerable<Location> Marks(Body body, NodeSet nodes) => body.Events.Where((step, at) => nodes[at] && step is Access { IsLoad: true, Location.IsContents: false } load
        && InitialValues.TypeOf(load.Location.Member)?.SpecialType == SpecialType.System_Boolean).Select(step => ((Access)step).Location);

    private static IEnumerable<Location> Raised(Body body, NodeSet nodes) => body.Events
        .Where((step, at) => nodes[at] && step is Access { IsStore: true, Value: { Kind: ValueKind.Constant, ConstantValue: true } }).Select(step => ((Access)step).Location);

    private Body Resolve(Body body)
    {
        Event[]? events = null;
        for (var node = 0; _building.Contains(body) && node < body.Count; node++)
        {
            if (body.Events[node] is Presumption { Place: var place } presumption && (presumption.Step is not { } step || _isUnknown(step)) && _changing[place.Location].IsSubsetOf(_building) && (place.Location.IsContents || !_stored.Contains(place.Location)))
                (events ??= [.. body.Events])[node] = new Access(presumption.Syntax, AccessKind.Store, place, MemoryOrder.Plain, Value.Unknown);
        }

        return events is null ? body : new Body(body.Owner, events, body.Successors);
    }
}
