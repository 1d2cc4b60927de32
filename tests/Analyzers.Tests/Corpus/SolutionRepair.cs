using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SafePublication.Analyzers.Tests.Corpus;

/// <summary>Applies Fix All to the solution, with every fix that we ship, until none is offered.</summary>
internal static class SolutionRepair
{
    private const int Limit = 10;

    private static readonly ImmutableArray<CodeFixProvider> Fixes =
    [
        .. typeof(FlagOrderCodeFix).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public static async Task<Document> RepairAsync(string source)
    {
        var document = CaseProject.Open(source);
        for (var count = 0; count < Limit; count++)
        {
            if (await OfferedAsync(document) is not { } action)
                return document;
            var operations = await action.GetOperationsAsync(CancellationToken.None);
            document = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        }

        throw new InvalidOperationException($"After {Limit} repairs of the solution one is still offered.");
    }

    private static async Task<CodeAction?> OfferedAsync(Document document)
    {
        var diagnostics = await CaseProject.DiagnosticsAsync(document);
        foreach (var diagnostic in diagnostics)
        {
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var offered = new List<CodeAction>();
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
                if (offered.Count > 0)
                    return await EverywhereAsync(document, fix, offered[0].EquivalenceKey, diagnostics);
            }
        }

        return null;
    }

    private static Task<CodeAction?> EverywhereAsync(Document document, CodeFixProvider fix, string? equivalenceKey, ImmutableArray<Diagnostic> diagnostics)
    {
        var fixable = diagnostics.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id));
        return fix.GetFixAllProvider()!.GetFixAsync(new FixAllContext(
            document, fix, FixAllScope.Solution, equivalenceKey, fix.FixableDiagnosticIds, new FoundDiagnostics([.. fixable]), CancellationToken.None));
    }
}
