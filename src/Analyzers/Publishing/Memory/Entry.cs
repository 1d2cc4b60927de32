using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The first node of every body.</summary>
internal sealed class Entry : Event
{
    public Entry(SyntaxNode syntax)
        : base(syntax)
    {
    }
}
