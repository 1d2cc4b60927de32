using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Methods that return a task: several of their flows may be under way on one object, unless it is confined to one. A property that holds a task starts none.</summary>
internal sealed class AsyncMembers
{
    private const int MaxUp = 3;
    private readonly Program _program;
    private readonly Lazy<Confinement> _confinement;
    private readonly Lazy<ILookup<ISymbol?, Location>> _fields;

    public AsyncMembers(Program program, Lazy<Confinement> confinement)
    {
        _program = program;
        _confinement = confinement;
        _fields = new Lazy<ILookup<ISymbol?, Location>>(() => program.Locations.Where(location => location is { IsContents: false, Member.IsStatic: false })
            .ToLookup(location => (ISymbol?)location.Member.ContainingType, SymbolEqualityComparer.Default), LazyThreadSafetyMode.None);
    }

    public bool Touch(Location flag, IEnumerable<Site> sites) =>
        HolderOf(flag.Member) is { } type && !flag.Member.IsStatic
        && sites.Any(site => IsAsync(site.Body, type, MaxUp, []))
        && !_confinement.Value.Confines(type);

    /// <summary>The type whose objects hold the member: a struct lies in the objects of the type that declares it for itself.</summary>
    private static INamedTypeSymbol? HolderOf(ISymbol member) =>
        member.ContainingType is { IsValueType: true, DeclaredAccessibility: Accessibility.Private, ContainingType: { } outer } ? outer : member.ContainingType;

    /// <summary>
    /// Whether members of the type store other fields of their object as well, with neither order nor a lock nor a test that asks whether that is
    /// done: such an object serves one user at a time.
    /// </summary>
    /// <param name="flag">The flag, or the value that is its own.</param>
    /// <param name="payload">What it announces.</param>
    /// <param name="stores">The stores of the flag.</param>
    /// <param name="observations">The tests of every location.</param>
    public bool ServeOneUser(Location flag, ICollection<Location> payload, List<Site> stores, Dictionary<Location, List<Observation>> observations) => _fields.Value[flag.Member.ContainingType]
        .Any(location => !location.Equals(flag) && !payload.Contains(location) && _program.SharedStoresOf(location).Exists(store => IsChange(store, stores, observations)));

    private bool IsChange(Site store, List<Site> flagStores, Dictionary<Location, List<Observation>> observations) =>
        store.Event is Access { Order: MemoryOrder.Plain, Place.Through.Kind: ValueKind.This, Location: var location } && store.Body.Method is { MethodKind: not MethodKind.PropertySet, IsInitOnly: false }
        && _program.Locks.At(store).IsEmpty && !flagStores.Exists(flag => flag.Body == store.Body)
        && !(observations.TryGetValue(location, out var tests) && LazyShape.Fits(_program, [store], tests));

    private bool IsAsync(Body body, INamedTypeSymbol type, int up, HashSet<Body> seen)
    {
        if (body.Method is not { } method || !SymbolEqualityComparer.Default.Equals(method.ContainingType, type) || !seen.Add(body))
            return false;
        if (!method.IsStatic && (method.IsAsync || (ReturnsTask(method) && method.MethodKind != MethodKind.PropertyGet)) && !IsOneFlow(method) && !IsRunByFramework(method))
            return true;
        return up > 0 && _program.CallSitesOf(method).Any(site => site.Event is Call && IsAsync(site.Body, type, up - 1, seen));
    }

    /// <summary>Whether all who call the member, as far as the program goes, wait for it before they go on.</summary>
    private bool IsOneFlow(IMethodSymbol method) => method.ReachOfCalls() is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal) && !_program.Delegates.Contains(method.OriginalDefinition) && _program.CallSitesOf(method) is { Count: > 0 } calls
        && calls.TrueForAll(site => site.Event is Call && site.Event.Syntax.Ancestors().TakeWhile(part => part is not StatementSyntax and not AnonymousFunctionExpressionSyntax).Any(part => part is AwaitExpressionSyntax));

    /// <summary>
    /// Whether nobody calls the member, and an attribute that is not the platform's own says who does, such as that of a test: how many flows such a
    /// framework runs on one object is not known.
    /// </summary>
    private bool IsRunByFramework(IMethodSymbol method) => _program.CallSitesOf(method).Count == 0
        && method.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && !type.IsOfPlatform());

    /// <summary>Whether the member returns a task, with a result or without.</summary>
    public static bool ReturnsTask(IMethodSymbol method) => TaskForms.Are(method.ReturnType);
}
