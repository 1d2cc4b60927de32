using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace SafePublication.Analyzers.Tests.Verification;

/// <summary>Calls a field 'fast' (first action) or 'quick' (second action) where it is declared.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SlowFieldCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["SLOW1"];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var name in new[] { "fast", "quick" })
            context.RegisterCodeFix(CodeAction.Create(name, token => RenameAsync(context, name, token), equivalenceKey: name), context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Document> RenameAsync(CodeFixContext context, string name, CancellationToken cancellationToken)
    {
        var text = await context.Document.GetTextAsync(cancellationToken);
        return context.Document.WithText(text.WithChanges(new TextChange(context.Span, name)));
    }
}
