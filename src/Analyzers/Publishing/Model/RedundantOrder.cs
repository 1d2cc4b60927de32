using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>An order that nobody needs.</summary>
internal sealed class RedundantOrder : Race
{
    public RedundantOrder(Location location, SyntaxNode place, bool isLocked)
        : base(location, isLocked ? EvidenceKind.Lock : EvidenceKind.OrderedSide)
    {
        Place = place;
        IsLocked = isLocked;
    }

    /// <summary>The declaration of a volatile field, or one access.</summary>
    public SyntaxNode Place { get; }

    /// <summary>Whether one lock guards every access; else the field is one reference that publishes nothing but its object.</summary>
    public bool IsLocked { get; }
}
