using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafePublication.Analyzers.Rewriting;
using SafePublication.Analyzers.Statements;

namespace SafePublication.Analyzers;

/// <summary>Builds an object in a local and stores its reference when it is complete, where the whole build stands in one block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MutatedAfterPublicationCodeFix))]
public sealed class MutatedAfterPublicationCodeFix : StatementCodeFix
{
    /// <summary>Creates the fix.</summary>
    public MutatedAfterPublicationCodeFix()
        : base("Build it in a local and publish it last")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PUB2003");

    private protected override SyntaxNode? Rearrange(SyntaxNode root, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellationToken)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Parent: BlockSyntax block } store
            || store.Expression is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
            || diagnostic.AdditionalLocations.FirstOrDefault(location => location.SourceTree == root.SyntaxTree) is not { } mutation
            || model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is not { Kind: SymbolKind.Field or SymbolKind.Property } member)
        {
            return null;
        }

        var local = FreeName.For(member.Name, store, model);
        return new LocalBuild(store, member, local, model, cancellationToken).Rewrite(block, mutation.SourceSpan) is { } built ? root.ReplaceNode(block, built) : null;
    }
}
