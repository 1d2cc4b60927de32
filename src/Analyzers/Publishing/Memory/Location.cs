using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// A class of memory locations: one member (field, auto-property, captured local or parameter) over all objects, or the contents
/// (elements, entries, opaque state) of the objects that the member refers to. Generic members count once, by their definition.
/// </summary>
internal readonly struct Location : IEquatable<Location>
{
    public Location(ISymbol member, bool isContents = false)
    {
        Member = member.OriginalDefinition;
        IsContents = isContents;
    }

    public ISymbol Member { get; }

    public bool IsContents { get; }

    /// <summary>Whether the member belongs to a base class that is not in the compilation.</summary>
    public bool IsInherited => Member is INamedTypeSymbol;

    public bool Equals(Location other) => IsContents == other.IsContents && SymbolEqualityComparer.Default.Equals(Member, other.Member);

    public override bool Equals(object? obj) => obj is Location other && Equals(other);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Member) * 2 + (IsContents ? 1 : 0);

    public override string ToString() => IsContents ? $"contents of {Member.Name}" : Member.Name;
}
