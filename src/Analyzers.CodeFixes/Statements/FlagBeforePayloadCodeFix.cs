using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Statements;

/// <summary>Moves the store of a flag behind the stores of its payload, where every path from one to the other stays in the block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FlagBeforePayloadCodeFix))]
public sealed class FlagBeforePayloadCodeFix : StatementCodeFix
{
    /// <summary>Creates the fix.</summary>
    public FlagBeforePayloadCodeFix()
        : base("Raise the flag last")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PUB2001");

    private protected override SyntaxNode? Rearrange(SyntaxNode root, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellationToken)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Parent: BlockSyntax block } store)
            return null;
        var from = block.Statements.IndexOf(store);
        var passed = block.Statements.Skip(from + 1).TakeWhile(statement => !Exits.Leave(statement)).ToList();
        if (passed.Count == 0 || !ReachesPayload(diagnostic, block, passed[passed.Count - 1]) || !new MovableStore(store, model, cancellationToken).MayPass(passed))
            return null;
        var moved = block.Statements.RemoveAt(from).Insert(from + passed.Count, Unspaced(store));
        return root.ReplaceNode(block, block.WithStatements(from == 0 ? moved.Replace(moved[0], Unspaced(moved[0])) : moved));
    }

    private static bool ReachesPayload(Diagnostic diagnostic, BlockSyntax block, StatementSyntax last)
    {
        var payload = diagnostic.AdditionalLocations.Where(location => location.SourceTree == block.SyntaxTree).ToList();
        return payload.Count > 0 && payload.All(location => block.Span.Contains(location.SourceSpan) && location.SourceSpan.End <= last.Span.End);
    }

    // The blank line that set the statement apart belongs to its old place.
    private static StatementSyntax Unspaced(StatementSyntax statement)
        => statement.WithLeadingTrivia(statement.GetLeadingTrivia().SkipWhile(trivia => trivia.ToString().Trim('\r', '\n').Length == 0));
}
