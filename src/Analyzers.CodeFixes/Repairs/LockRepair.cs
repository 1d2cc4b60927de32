using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafePublication.Analyzers.Flags;
using SafePublication.Analyzers.Rewriting;
using SafePublication.Analyzers.Statements;

namespace SafePublication.Analyzers.Repairs;

/// <summary>Takes away the lock-free tests of a flag that the lock behind them repeats: then the lock orders every access.</summary>
internal sealed class LockRepair : IFlagRepair
{
    public string EquivalenceKey => "Lock";

    public string Title(Flag flag) => $"Test '{flag.Symbol.Name}' under the lock only";

    public async Task<IReadOnlyCollection<DocumentEdit>> PlanAsync(IReadOnlyList<Flag> flags, Solution solution, CancellationToken cancellationToken)
    {
        var edits = new List<DocumentEdit>();
        foreach (var flag in flags)
        {
            var accesses = await FlagAccesses.FindAsync(flag.Symbol, solution, cancellationToken).ConfigureAwait(false);
            if (await PlanAsync([.. accesses.Where(access => access.Kind is not (FlagAccessKind.Name or FlagAccessKind.Initial))], cancellationToken).ConfigureAwait(false) is not { } planned)
                return [];
            edits.AddRange(planned);
        }

        return [.. edits.GroupBy(edit => edit.Node).Select(group => group.First())];
    }

    private static async Task<IReadOnlyCollection<DocumentEdit>?> PlanAsync(IReadOnlyCollection<FlagAccess> accesses, CancellationToken cancellationToken)
    {
        var locks = accesses.Where(access => access.IsStore || (access.Kind == FlagAccessKind.Ordered && !IsTest(access))).Select(access => access.Locks).ToList();
        if (locks.Count == 0 || locks.Aggregate((left, right) => left.Intersect(right)) is not { IsEmpty: false } common)
            return null;
        var edits = new List<DocumentEdit>();
        foreach (var access in accesses.Where(access => !access.Locks.Overlaps(common)))
        {
            var model = (await access.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            if (!IsTest(access) || access.Reference.FirstAncestorOrSelf<IfStatementSyntax>() is not { } test
                || new OuterTest(test, access.Document, model, cancellationToken).Remove() is not { } edit)
            {
                return null;
            }

            edits.Add(edit);
        }

        return edits;
    }

    private static bool IsTest(FlagAccess access) => access.Kind is FlagAccessKind.Load or FlagAccessKind.Ordered
        && access.Reference.Ancestors().OfType<IfStatementSyntax>().FirstOrDefault() is { } test && test.Condition.Span.Contains(access.Reference.Span);
}
