using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Asks the compiler whether changed documents still compile as before.</summary>
internal static class CompilationCheck
{
    // A reference to a volatile field is not treated as volatile.
    private const string LostVolatile = "CS0420";

    public static async Task<bool> HoldsAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        foreach (var id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            var known = await ProblemsAsync(before.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            var found = await ProblemsAsync(after.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            if (found.Any(problem => problem.Value > (known.TryGetValue(problem.Key, out var count) ? count : 0)))
                return false;
        }

        return true;
    }

    private static async Task<Dictionary<string, int>> ProblemsAsync(Document document, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model!.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error || diagnostic.Id == LostVolatile)
            .GroupBy(diagnostic => diagnostic.Id)
            .ToDictionary(group => group.Key, group => group.Count());
    }
}
