using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SafePublication.Analyzers.Flags;

namespace SafePublication.Analyzers.Repairs;

/// <summary>
/// Repairs the distinct flags of all diagnostics in a scope, each in the whole solution: the scope chooses flags, not edits, because a
/// flag that is repaired in some documents only is a half fix.
/// </summary>
internal sealed class FlagFixAllProvider(IReadOnlyList<IFlagRepair> repairs, Func<Diagnostic, bool> isRepairable) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        if (repairs.FirstOrDefault(repair => repair.EquivalenceKey == fixAllContext.CodeActionEquivalenceKey) is not { } repair)
            return null;
        var diagnostics = await DiagnosticsAsync(fixAllContext).ConfigureAwait(false);
        var repairable = diagnostics.Where(isRepairable).ToImmutableArray();
        return CodeAction.Create("Repair every publication", token => RepairAsync(repair, repairable, fixAllContext.Solution, token), repair.EquivalenceKey);
    }

    private static async Task<Solution> RepairAsync(
        IFlagRepair repair, ImmutableArray<Diagnostic> diagnostics, Solution solution, CancellationToken cancellationToken)
    {
        var flags = await FlagResolver.ResolveAsync(solution, diagnostics, cancellationToken).ConfigureAwait(false);
        return await VerifiedRepair.ApplyWherePossibleAsync(repair, flags, solution, cancellationToken).ConfigureAwait(false) ?? solution;
    }

    private static async Task<IReadOnlyCollection<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document })
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        var diagnostics = new List<Diagnostic>();
        foreach (var project in projects.Where(project => project.Language == LanguageNames.CSharp))
            diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        return diagnostics;
    }
}
