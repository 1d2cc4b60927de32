using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using SafePublication.Analyzers.Rewriting;
using SafePublication.Analyzers.Statements;

namespace SafePublication.Analyzers;

/// <summary>
/// Puts the exchange and what its winner builds into a lock: who loses has waited until the winner is done. The state is built as often
/// as before, also where building it throws or comes back to the guard.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OnceGuardLetsLosersThroughCodeFix))]
public sealed class OnceGuardLetsLosersThroughCodeFix : StatementCodeFix
{
    /// <summary>Creates the fix.</summary>
    public OnceGuardLetsLosersThroughCodeFix()
        : base("Let the losers wait in a lock")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PUB2004");

    private protected override SyntaxNode? Rearrange(SyntaxNode root, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellationToken)
    {
        var claim = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>();
        if (claim?.FirstAncestorOrSelf<StatementSyntax>() is not IfStatementSyntax { Parent: BlockSyntax block } test || !test.Condition.Span.Contains(claim.Span)
            || claim.ArgumentList.Arguments is not [{ Expression: var guard }, ..] || model.GetSymbolInfo(guard, cancellationToken).Symbol is not IFieldSymbol flag
            || LoneField.Declaration(flag, root, claim, cancellationToken) is not { } declaration)
        {
            return null;
        }

        var built = Built(test, block);
        if (!diagnostic.AdditionalLocations.All(payload => built.Any(statement => statement.Span.Contains(payload.SourceSpan)))
            || built.Any(statement => Blocking.IsIn(statement, model, cancellationToken) || statement is LocalFunctionStatementSyntax or LabeledStatementSyntax))
        {
            return null;
        }

        var before = block.Statements.TakeWhile(statement => statement != test).ToList();
        var after = block.Statements.Skip(before.Count + built.Count);
        var locked = block.WithStatements(SyntaxFactory.List([.. before, Locked(built, GateField.Name(flag)), .. after]));
        var tracked = root.TrackNodes(block, declaration);
        var changed = tracked.ReplaceNode(tracked.GetCurrentNode(block)!, locked);
        return changed.InsertNodesAfter(changed.GetCurrentNode(declaration)!, [GateField.Declare(flag, declaration)]);
    }

    // if (Exchange(...) == 0) { build }         if (Exchange(...) != 0) return; build
    private static List<StatementSyntax> Built(IfStatementSyntax test, BlockSyntax block)
        => test.Statement is ReturnStatementSyntax or BlockSyntax { Statements: [ReturnStatementSyntax] } ? [.. block.Statements.SkipWhile(statement => statement != test)] : [test];

    private static LockStatementSyntax Locked(IReadOnlyList<StatementSyntax> statements, string gate)
    {
        var first = statements[0].WithLeadingTrivia(SyntaxFactory.ElasticMarker);
        return SyntaxFactory.LockStatement(SyntaxFactory.IdentifierName(gate), SyntaxFactory.Block(statements.Skip(1).Prepend(first)))
            .WithLeadingTrivia(statements[0].GetLeadingTrivia()).WithTrailingTrivia(LineBreaks.Of(statements[0])).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
