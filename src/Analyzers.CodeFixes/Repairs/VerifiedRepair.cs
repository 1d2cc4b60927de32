using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Flags;
using SafePublication.Analyzers.Rewriting;

namespace SafePublication.Analyzers.Repairs;

/// <summary>Applies a repair to flags and lets only what still compiles pass.</summary>
internal static class VerifiedRepair
{
    /// <summary>The repaired solution, or null when the repair does not fit the flag.</summary>
    public static async Task<Solution?> ApplyAsync(IFlagRepair repair, IReadOnlyList<Flag> flags, Solution solution, CancellationToken cancellationToken)
    {
        var edits = await repair.PlanAsync(flags, solution, cancellationToken).ConfigureAwait(false);
        if (edits.Count == 0 || edits.GroupBy(edit => (edit.Document, edit.Node)).Any(group => group.Count() > 1))
            return null;

        // A new using may make other names ambiguous; then the full name does no harm.
        foreach (var mayImport in new[] { true, false })
        {
            var repaired = await SolutionEdits.ApplyAsync(solution, edits, mayImport, cancellationToken).ConfigureAwait(false);
            if (await CompilationCheck.HoldsAsync(solution, repaired, cancellationToken).ConfigureAwait(false))
                return repaired;
        }

        return null;
    }

    /// <summary>The solution with every flag repaired that the repair fits; null when it fits none.</summary>
    public static async Task<Solution?> ApplyWherePossibleAsync(IFlagRepair repair, IReadOnlyList<Flag> flags, Solution solution, CancellationToken cancellationToken)
    {
        var possible = new List<Flag>();
        foreach (var flag in flags)
        {
            if (await ApplyAsync(repair, [flag], solution, cancellationToken).ConfigureAwait(false) is not null)
                possible.Add(flag);
        }

        if (possible.Count == 0)
            return null;
        return await ApplyAsync(repair, possible, solution, cancellationToken).ConfigureAwait(false)
            ?? await ApplyCompatibleAsync(repair, possible, solution, cancellationToken).ConfigureAwait(false);
    }

    // Two flags may want the same declaration: who comes first is repaired, the other one when the repair is asked for again.
    private static async Task<Solution?> ApplyCompatibleAsync(IFlagRepair repair, IReadOnlyList<Flag> flags, Solution solution, CancellationToken cancellationToken)
    {
        var chosen = new List<Flag>();
        Solution? repaired = null;
        foreach (var flag in flags)
        {
            if (await ApplyAsync(repair, [.. chosen, flag], solution, cancellationToken).ConfigureAwait(false) is not { } extended)
                continue;
            chosen.Add(flag);
            repaired = extended;
        }

        return repaired;
    }
}
