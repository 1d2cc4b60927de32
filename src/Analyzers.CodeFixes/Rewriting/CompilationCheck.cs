using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>
/// Asks the compiler whether changed documents still compile as before: no new error, and no new warning of the kind that a repair
/// could cause.
/// </summary>
internal static class CompilationCheck
{
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

    // CS0420: a volatile field is passed by reference. CS86xx: flow analysis no longer connects a null test with the use after it
    // (but not CS8632, an annotation that the code has already where annotations mean nothing).
    private static bool IsConsequence(string id) => id == "CS0420" || (id.StartsWith("CS86", StringComparison.Ordinal) && id != "CS8632");

    private static async Task<Dictionary<string, int>> ProblemsAsync(Document document, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model!.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error || IsConsequence(diagnostic.Id))
            .GroupBy(diagnostic => diagnostic.Id)
            .ToDictionary(group => group.Key, group => group.Count());
    }
}
