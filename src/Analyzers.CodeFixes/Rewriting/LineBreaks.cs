using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>The line break that a document uses.</summary>
internal static class LineBreaks
{
    /// <summary>That of the lines around a node, a line feed where there is none.</summary>
    public static SyntaxTrivia Of(SyntaxNode node)
        => node.GetTrailingTrivia().Concat(node.GetLeadingTrivia()).Concat(node.SyntaxTree.GetRoot().DescendantTrivia())
            .FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } own
            ? own
            : SyntaxFactory.LineFeed;
}
