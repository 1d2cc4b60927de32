using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SafePublication.CommandLine.Loading;
using SafePublication.CommandLine.Scanning;

namespace SafePublication.CommandLine.Repairing;

/// <summary>
/// Applies the first repair offered for each finding, all findings of a kind at once over the whole solution, and scans
/// again until nothing more can be repaired.
/// </summary>
internal sealed class RepairLoop(ImmutableArray<CodeFixProvider> fixes, Scanner scanner)
{
    private readonly Cures _cures = new(fixes);

    public async Task<ScanResult> RunAsync(CodeBase code, ImmutableArray<Finding> found, CancellationToken cancellation)
    {
        var (solution, findings) = (code.Solution, found);
        while (await RepairOnceAsync(solution, findings, cancellation) is { } repaired)
        {
            var remaining = await scanner.ScanAsync(repaired, code.Requested, cancellation);
            if (remaining.Length >= findings.Length)
            {
                break;
            }

            (solution, findings) = (repaired, remaining);
        }

        var changes = await SourceChange.BetweenAsync(code.Solution, solution, cancellation);
        return new ScanResult(code, findings, found.Length, changes);
    }

    private async Task<Solution?> RepairOnceAsync(Solution solution, ImmutableArray<Finding> findings, CancellationToken cancellation)
    {
        foreach (var finding in findings.Where(finding => finding.Cures.Count > 0))
        {
            var offers = await _cures.OffersAsync(finding.Document!, finding.Diagnostic, cancellation);
            if (offers is [var offer, ..] && await ApplyAsync(finding, offer, findings, cancellation) is { } repaired && repaired != solution)
            {
                return repaired;
            }
        }

        return null;
    }

    private static async Task<Solution?> ApplyAsync(
        Finding finding, Offer offer, ImmutableArray<Finding> findings, CancellationToken cancellation)
    {
        var action = offer.Action;
        if (offer.Provider.GetFixAllProvider() is { } fixAll)
        {
            var context = new FixAllContext(
                finding.Document!,
                offer.Provider,
                FixAllScope.Solution,
                action.EquivalenceKey!,
                offer.Provider.FixableDiagnosticIds,
                new KnownDiagnostics(findings),
                cancellation);
            action = await fixAll.GetFixAsync(context);
        }

        return action is null ? null : await ChangedSolution.OfAsync(action, cancellation);
    }
}
