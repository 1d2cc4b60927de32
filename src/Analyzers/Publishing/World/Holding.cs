using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The members through which code reaches an object of another type: one of its own object, or a static, and the parts from there on that never change.</summary>
internal readonly struct Holding : IEquatable<Holding>
{
    // Documented bounds: what a function is given, these many of its callers hold, one above the other; who has more callers than this is for everybody.
    private const int MaxUp = 2;
    private const int MaxCallers = 50;

    private readonly ImmutableArray<ISymbol> _path;

    private Holding(ImmutableArray<ISymbol> path) => _path = path;

    /// <summary>Whether it holds one object, and not the elements of a collection.</summary>
    public bool IsOfOne { get; private init; }

    /// <summary>The member of this object, or the static.</summary>
    public ISymbol Root => _path[0];

    /// <summary>What holds the object of an access, and where: at the access, or at the calls that hand the object to its function.</summary>
    public static IEnumerable<(Site At, Holding Holding)> Of(Program program, Site access) => Of(program, access, ((Access)access.Event).Place.Through, ImmutableArray<ISymbol>.Empty, MaxUp);

    /// <summary>What holds the object whose own function does the access: at the calls of that function.</summary>
    public static IEnumerable<(Site At, Holding Holding)> OfCallers(Program program, Site access) => ((Access)access.Event).Place.Through.Kind == ValueKind.This && access.Body.Method is { } method && program.CallSitesOf(method).Count <= MaxCallers
        ? program.CallSitesOf(method).SelectMany(site => site.Event is Call { Receiver: var receiver } ? Of(program, site, receiver, ImmutableArray<ISymbol>.Empty, MaxUp) : []) : [];

    private static IEnumerable<(Site At, Holding Holding)> Of(Program program, Site at, Value held, ImmutableArray<ISymbol> parts, int up)
    {
        while (held is { Kind: ValueKind.Loaded, Place: { IsOfThis: false } part })
        {
            if (part.Location.IsContents || !NeverChanges(part.Location.Member))
                return [];
            (parts, held) = (parts.Insert(0, part.Location.Member), part.Through);
        }

        if (held is { Kind: ValueKind.Loaded, Place.Location: { Member: (IFieldSymbol or IPropertySymbol) and var root, IsContents: var isElement } })
            return [(at, new Holding(parts.Insert(0, root)) { IsOfOne = !isElement })];
        return up > 0 && held is { Kind: ValueKind.Parameter, Alternatives.IsEmpty: true, Symbol: IParameterSymbol given } && at.Body.Method is { } method && program.CallSitesOf(method).Count <= MaxCallers
            ? program.CallSitesOf(method).SelectMany(site => site.Event is Call call && call.ArgumentOf(given) is { } argument ? Of(program, site, argument, parts, up - 1) : []) : [];
    }

    /// <summary>Whether this leads to the same object from outside of the one whose part <paramref name="inner"/> begins with.</summary>
    public bool IsReachedThrough(Holding inner) => !inner.Root.IsStatic && NeverChanges(inner.Root) && _path.Length > inner._path.Length && new Holding(_path.RemoveRange(0, _path.Length - inner._path.Length)).Equals(inner);

    private static bool NeverChanges(ISymbol part) => part is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null };

    public bool Equals(Holding other) => _path.SequenceEqual(other._path, SymbolEqualityComparer.Default);

    public override bool Equals(object? obj) => obj is Holding other && Equals(other);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(_path[_path.Length - 1]);
}
