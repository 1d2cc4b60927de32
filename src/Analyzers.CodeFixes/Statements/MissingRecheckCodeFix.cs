using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Statements;

/// <summary>Repeats the test that stands before a lock inside it: who waited for the lock may find the work done.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingRecheckCodeFix))]
public sealed class MissingRecheckCodeFix : StatementCodeFix
{
    /// <summary>Creates the fix.</summary>
    public MissingRecheckCodeFix()
        : base("Test again under the lock")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PUB2006");

    private protected override SyntaxNode? Rearrange(SyntaxNode root, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellationToken)
    {
        var asked = root.FindNode(diagnostic.Location.SourceSpan);

        // What the caller has passed stays what it was before the lock.
        if (model.GetSymbolInfo(asked, cancellationToken).Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } })
            return null;
        var test = asked.AncestorsAndSelf().OfType<IfStatementSyntax>()
            .FirstOrDefault(candidate => candidate.Condition.Span.Contains(diagnostic.Location.SourceSpan));
        if (test is not { Else: null } || !RepeatableTest.Includes(test.Condition, model, cancellationToken))
            return null;
        if (Guarded(test) is { Statement: BlockSyntax body })
            return root.ReplaceNode(body, Again(test, body));
        return Skipped(test) is { Statement: BlockSyntax rest } ? root.ReplaceNode(rest, Before(test, rest)) : null;
    }

    // if (!_ready) { lock (_gate) { ... } }
    private static LockStatementSyntax? Guarded(IfStatementSyntax test) => test.Statement switch
    {
        LockStatementSyntax @lock => @lock,
        BlockSyntax { Statements: { Count: > 0 } statements } => statements[0] as LockStatementSyntax,
        _ => null,
    };

    // if (_ready) return; lock (_gate) { ... }
    private static LockStatementSyntax? Skipped(IfStatementSyntax test)
        => test.Parent is BlockSyntax block && IsReturn(test.Statement)
            ? block.Statements.SkipWhile(statement => statement != test).Skip(1).FirstOrDefault() as LockStatementSyntax
            : null;

    private static bool IsReturn(StatementSyntax statement)
        => statement is BlockSyntax { Statements.Count: 1 } block ? IsReturn(block.Statements[0]) : statement is ReturnStatementSyntax;

    private static BlockSyntax Again(IfStatementSyntax test, BlockSyntax body)
        => Block(IfStatement(test.Condition.WithoutTrivia(), body.WithoutTrivia())).WithTriviaFrom(body).WithAdditionalAnnotations(Formatter.Annotation);

    private static BlockSyntax Before(IfStatementSyntax test, BlockSyntax rest)
        => rest.WithStatements(rest.Statements.Insert(0, test.WithoutTrivia().WithTrailingTrivia(ElasticLineFeed)))
            .WithAdditionalAnnotations(Formatter.Annotation);
}
