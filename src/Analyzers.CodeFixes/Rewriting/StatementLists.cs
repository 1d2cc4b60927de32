using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Puts several statements in the place of one.</summary>
internal static class StatementLists
{
    /// <summary>Expands the statement of a block or switch section that holds a marked node.</summary>
    public static SyntaxNode Expand(SyntaxNode holder, SyntaxAnnotation mark, Func<StatementSyntax, IReadOnlyList<StatementSyntax>> expand) => holder switch
    {
        BlockSyntax block => block.WithStatements(Expand(block.Statements, mark, expand)),
        SwitchSectionSyntax section => section.WithStatements(Expand(section.Statements, mark, expand)),
        _ => holder,
    };

    /// <summary>A block in the place of a statement that stands alone, after an <c>if</c> for example.</summary>
    public static BlockSyntax Wrap(IEnumerable<StatementSyntax> statements)
        => Block(statements.Select(statement => statement.WithoutTrivia().WithTrailingTrivia(ElasticLineFeed))).WithAdditionalAnnotations(Formatter.Annotation);

    private static SyntaxList<StatementSyntax> Expand(
        SyntaxList<StatementSyntax> statements, SyntaxAnnotation mark, Func<StatementSyntax, IReadOnlyList<StatementSyntax>> expand)
    {
        var expanded = statements.First(statement => statement.GetAnnotatedNodes(mark).Any());
        return statements.ReplaceRange(expanded, Arrange(expanded, expand(expanded)));
    }

    // The first takes the comments above, the last what follows on the line.
    private static IEnumerable<StatementSyntax> Arrange(StatementSyntax original, IReadOnlyList<StatementSyntax> statements)
    {
        var leading = original.GetLeadingTrivia();
        var indentation = leading.Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToList();
        for (var index = 0; index < statements.Count; index++)
        {
            var statement = index == 0 ? statements[0].WithLeadingTrivia(leading) : statements[index].WithLeadingTrivia(indentation);
            yield return index == statements.Count - 1 ? statement : statement.WithTrailingTrivia(LineBreaks.Of(original));
        }
    }
}
