using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace SafePublication.Analyzers.Statements;

/// <summary>
/// Moves the declaration that loads the payload behind the test that stands right after it: into the branch of the flag that is set where
/// only that branch uses it, behind the whole test where that leaves when the flag is down.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PayloadReadBeforeFlagCodeFix))]
public sealed class PayloadReadBeforeFlagCodeFix : StatementCodeFix
{
    /// <summary>Creates the fix.</summary>
    public PayloadReadBeforeFlagCodeFix()
        : base("Read the flag first")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PUB2002");

    private protected override SyntaxNode? Rearrange(SyntaxNode root, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellationToken)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is not { Parent: BlockSyntax block } declaration)
            return null;
        var position = block.Statements.IndexOf(declaration);
        if (position + 1 >= block.Statements.Count || block.Statements[position + 1] is not IfStatementSyntax { Else: null } test || !TestsFlag(test, diagnostic))
            return null;
        var read = new MovableRead(declaration, model, cancellationToken);
        if (!read.MayPass(test.Condition))
            return null;
        if (!read.IsUsedIn(test))
            return LeavesAtOnce(test.Statement) ? root.ReplaceNode(block, Swapped(block, position)) : null;
        return read.IsUsedIn(test.Condition) || block.Statements.Skip(position + 2).Any(read.IsUsedIn) ? null : root.ReplaceNode(block, Entered(block, position, test));
    }

    private static bool TestsFlag(IfStatementSyntax test, Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations.Any(location => location.SourceTree == test.SyntaxTree && test.Condition.Span.Contains(location.SourceSpan));

    private static bool LeavesAtOnce(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: [var only] } => LeavesAtOnce(only),
        ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax => true,
        _ => false,
    };

    // Comments and blank lines above the pair stay above it.
    private static BlockSyntax Swapped(BlockSyntax block, int position)
    {
        var (declaration, test) = (block.Statements[position], block.Statements[position + 1]);
        var statements = block.Statements
            .Replace(test, declaration.WithLeadingTrivia(test.GetLeadingTrivia()));
        return block.WithStatements(statements.Replace(statements[position], test.WithLeadingTrivia(declaration.GetLeadingTrivia())));
    }

    private static BlockSyntax Entered(BlockSyntax block, int position, IfStatementSyntax test)
    {
        var declaration = block.Statements[position];
        var inner = declaration.WithoutLeadingTrivia().WithAdditionalAnnotations(Formatter.Annotation);
        var branch = test.Statement is BlockSyntax existing
            ? existing.WithStatements(existing.Statements.Insert(0, inner))
            : SyntaxFactory.Block(inner, test.Statement.WithAdditionalAnnotations(Formatter.Annotation)).WithAdditionalAnnotations(Formatter.Annotation);
        var entered = test.WithStatement(branch).WithLeadingTrivia(declaration.GetLeadingTrivia()).WithAdditionalAnnotations(Formatter.Annotation);
        return block.WithStatements(block.Statements.Replace(test, entered).RemoveAt(position));
    }
}
