using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SafePublication.Analyzers.Rewriting;

namespace SafePublication.Analyzers.Statements;

/// <summary>A fix that rearranges the statements around what is reported, inside one method.</summary>
public abstract class StatementCodeFix : CodeFixProvider
{
    private protected StatementCodeFix(string title) => Title = title;

    private string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null || model is null || Rearrange(root, diagnostic, model, context.CancellationToken) is not { } rearranged)
                continue;
            var repaired = context.Document.WithSyntaxRoot(rearranged);
            if (await CompilationCheck.HoldsAsync(context.Document.Project.Solution, repaired.Project.Solution, context.CancellationToken).ConfigureAwait(false))
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(repaired), Title), diagnostic);
        }
    }

    /// <summary>The document's root after the fix, or null where the fix does not fit.</summary>
    private protected abstract SyntaxNode? Rearrange(SyntaxNode root, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellationToken);
}
