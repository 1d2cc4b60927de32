using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafePublication.Analyzers.Statements;

namespace SafePublication.Analyzers;

/// <summary>Removes a redundant <c>volatile</c>, or makes a redundant <c>Volatile.Read</c> or <c>Write</c> an ordinary access.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedundantOrderCodeFix))]
public sealed class RedundantOrderCodeFix : StatementCodeFix
{
    /// <summary>Creates the fix.</summary>
    public RedundantOrderCodeFix()
        : base("Remove the redundant order")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PUB9001");

    private protected override SyntaxNode? Rearrange(SyntaxNode root, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellationToken)
    {
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return node switch
        {
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } => WithoutModifier(root, field),
            _ when node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && Plain(call) is { } plain => root.ReplaceNode(call, plain.WithTriviaFrom(call)),
            _ => null,
        };
    }

    private static SyntaxNode? WithoutModifier(SyntaxNode root, FieldDeclarationSyntax field)
    {
        var modifier = field.Modifiers.FirstOrDefault(each => each.IsKind(SyntaxKind.VolatileKeyword));
        if (modifier == default)
            return null;
        var rest = field.WithModifiers(field.Modifiers.Remove(modifier));
        return root.ReplaceNode(field, rest.WithLeadingTrivia(field.GetLeadingTrivia()));
    }

    private static ExpressionSyntax? Plain(InvocationExpressionSyntax call) => call.ArgumentList.Arguments switch
    {
        [{ RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword, Expression: var read }] => read,
        [{ RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword, Expression: var target }, var value] when call.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax =>
            SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, target, SyntaxFactory.Token(SyntaxKind.EqualsToken)
                .WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space), value.Expression),
        _ => null,
    };
}
