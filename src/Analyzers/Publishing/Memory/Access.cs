using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

internal enum AccessKind
{
    Load,
    Store,
}

/// <summary>A load of, or a store to, a place.</summary>
internal sealed class Access : Event
{
    public Access(SyntaxNode syntax, AccessKind kind, Place place, MemoryOrder order, Value value)
        : base(syntax)
    {
        Kind = kind;
        Place = place;
        Order = order;
        Value = value;
    }

    public AccessKind Kind { get; }

    public Place Place { get; }

    public MemoryOrder Order { get; }

    /// <summary>What a store stores; for a load of contents, what holds them.</summary>
    public Value Value { get; }

    /// <summary>What a conditional exchange expects to find; none for every other access.</summary>
    public Value Comparand { get; init; } = Value.None;

    /// <summary>The one member of a struct that a load asks for, where that is no more than a word, or the location's own where its type parameter stands for one; null for a load of the whole.</summary>
    public ISymbol? Part { get; init; }

    public bool IsLoad => Kind == AccessKind.Load;

    public bool IsStore => Kind == AccessKind.Store;

    public Location Location => Place.Location;
}
