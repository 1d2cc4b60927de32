using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.CommandLine.Tests.StandIn;

/// <summary>The repair of <see cref="PlainFlagAnalyzer"/>.</summary>
internal sealed class ReleaseStoreFix : CodeFixProvider
{
    public const string Title = "Store with release";

    public override ImmutableArray<string> FixableDiagnosticIds => [PlainFlagAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var store = (AssignmentExpressionSyntax)root.FindNode(context.Span);
        var call = SyntaxFactory.ParseExpression($"System.Threading.Volatile.Write(ref {store.Left}, {store.Right})").WithTriviaFrom(store);
        var changed = context.Document.WithSyntaxRoot(root.ReplaceNode(store, call));
        context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), nameof(ReleaseStoreFix)), context.Diagnostics);
    }
}
