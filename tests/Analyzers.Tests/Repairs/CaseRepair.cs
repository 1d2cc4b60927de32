using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SafePublication.Analyzers.Statements;
using SafePublication.Analyzers.Tests.Corpus;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>Applies repairs to an example case until none is offered, as a user would who prefers one kind of action.</summary>
internal sealed class CaseRepair(string equivalenceKey)
{
    private static readonly CodeFixProvider[] Fixes =
        [new FlagBeforePayloadCodeFix(), new MissingRecheckCodeFix(), new TornValueCodeFix(), new FlagOrderCodeFix()];

    // More than any case has flags.
    private const int Limit = 10;

    /// <summary>The repaired source with what is still reported in it.</summary>
    public async Task<(Document Repaired, ImmutableArray<Diagnostic> Left)> RepairAsync(string source)
    {
        var document = CaseProject.Open(source);
        for (var count = 0; count < Limit; count++)
        {
            var diagnostics = await CaseProject.DiagnosticsAsync(document);
            if (await OfferedAsync(document, diagnostics) is not { } action)
                return (document, diagnostics);
            var operations = await action.GetOperationsAsync(CancellationToken.None);
            document = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        }

        throw new InvalidOperationException($"After {Limit} repairs one is still offered.");
    }

    private async Task<CodeAction?> OfferedAsync(Document document, IEnumerable<Diagnostic> diagnostics)
    {
        var offered = new List<CodeAction>();
        foreach (var (fix, diagnostic) in Fixes.SelectMany(fix => diagnostics.Where(found => fix.FixableDiagnosticIds.Contains(found.Id)), (fix, found) => (fix, found)))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        return offered.OrderByDescending(action => action.EquivalenceKey == equivalenceKey).FirstOrDefault();
    }
}
