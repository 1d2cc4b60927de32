using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>A lock that code of a type knows by name and that does not bind, as a member of a base class that is not there.</summary>
/// <param name="Holder">The type whose code names it.</param>
/// <param name="Name">Its name.</param>
internal sealed record UnboundLock(INamedTypeSymbol Holder, string Name)
{
    /// <summary>One name in one type is one lock.</summary>
    public bool Equals(UnboundLock? other) => other is not null && Name == other.Name && SymbolEqualityComparer.Default.Equals(Holder, other.Holder);

    public override int GetHashCode() => Name.GetHashCode();
}
