using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Applies edits of many documents at once, so that two flags in one expression do not disturb each other.</summary>
internal static class SolutionEdits
{
    /// <param name="solution">The solution that the edits were planned for.</param>
    /// <param name="edits">The edits.</param>
    /// <param name="mayImport">Whether a document that does not know a type gets a using; otherwise the type is named in full.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static async Task<Solution> ApplyAsync(
        Solution solution, IEnumerable<DocumentEdit> edits, bool mayImport, CancellationToken cancellationToken)
    {
        var changed = solution;
        foreach (var group in edits.GroupBy(edit => edit.Document))
        {
            var document = solution.GetDocument(group.Key)!;
            var root = mayImport ? await ChangeAsync(document, group, mayImport: true, cancellationToken).ConfigureAwait(false) : null;
            root ??= await ChangeAsync(document, group, mayImport: false, cancellationToken).ConfigureAwait(false);
            changed = changed.WithDocumentSyntaxRoot(group.Key, root!);
        }

        return changed;
    }

    private static async Task<SyntaxNode?> ChangeAsync(
        Document document, IEnumerable<DocumentEdit> edits, bool mayImport, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var volatileName = new ThreadingName("Volatile", editor.SemanticModel, mayImport);
        var lazyInitializerName = new ThreadingName("LazyInitializer", editor.SemanticModel, mayImport);
        var strongBoxName = new StrongBoxName(editor.SemanticModel, mayImport);

        // Inner nodes first: an outer edit then carries the inner results along.
        foreach (var edit in edits.OrderBy(edit => edit.Node.Span.Length))
            edit.Apply(new EditScope(editor, volatileName, lazyInitializerName, strongBoxName, edit.Node.SpanStart));
        var root = editor.GetChangedRoot();
        var imported = volatileName.NeedsImport || lazyInitializerName.NeedsImport ? UsingDirectives.Add((CompilationUnitSyntax)root, ThreadingName.Namespace) : root;
        return strongBoxName.NeedsImport && imported is not null ? UsingDirectives.Add((CompilationUnitSyntax)imported, StrongBoxName.Namespace) : imported;
    }
}
