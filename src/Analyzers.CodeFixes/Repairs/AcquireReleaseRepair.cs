using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Flags;
using SafePublication.Analyzers.Rewriting;

namespace SafePublication.Analyzers.Repairs;

/// <summary>Loads a flag with <c>Volatile.Read</c> and stores it with <c>Volatile.Write</c>.</summary>
internal sealed class AcquireReleaseRepair : IFlagRepair
{
    public string EquivalenceKey => "AcquireRelease";

    public string Title(Flag flag) => $"Publish '{flag.Symbol.Name}' with Volatile (acquire and release)";

    public async Task<IReadOnlyCollection<DocumentEdit>> PlanAsync(IReadOnlyList<Flag> flags, Solution solution, CancellationToken cancellationToken)
    {
        var edits = new List<DocumentEdit>();
        foreach (var flag in flags)
        {
            var planned = await PlanAsync(flag, solution, cancellationToken).ConfigureAwait(false);
            if (planned.Count == 0)
                return [];
            edits.AddRange(planned);
        }

        return edits;
    }

    private static async Task<IReadOnlyCollection<DocumentEdit>> PlanAsync(Flag flag, Solution solution, CancellationToken cancellationToken)
    {
        if (!FlagTypes.HasVolatileOverload(flag.Type) || flag.Symbol is IFieldSymbol { IsReadOnly: true } or IFieldSymbol { IsVolatile: true })
            return [];
        if (flag.Symbol is not IPropertySymbol property)
            return await OrderAccessesAsync(flag, solution, cancellationToken).ConfigureAwait(false);
        return await AutoProperty.FindAsync(property, solution, cancellationToken).ConfigureAwait(false) is { } found
            ? [AutoProperty.Order(found.Document, found.Declaration, property)]
            : [];
    }

    private static async Task<IReadOnlyCollection<DocumentEdit>> OrderAccessesAsync(Flag flag, Solution solution, CancellationToken cancellationToken)
    {
        var accesses = await FlagAccesses.FindAsync(flag.Symbol, solution, cancellationToken).ConfigureAwait(false);
        var locks = CommonLocks(accesses);
        var edits = new List<DocumentEdit>();
        foreach (var access in accesses.Where(access => access.Kind is not (FlagAccessKind.Initial or FlagAccessKind.Ordered or FlagAccessKind.Name)))
        {
            var isLocked = access.Locks.Overlaps(locks);
            if (access.IsLoad && isLocked && !flag.IsReportedAt(access.Document.Id, access.Reference.Span))
                continue;
            var model = (await access.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            if (access.Document is SourceGeneratedDocument || Edit(access, flag, model, isLocked, cancellationToken) is not { } edit)
                return [];
            edits.Add(edit);
        }

        return edits;
    }

    private static DocumentEdit? Edit(FlagAccess access, Flag flag, SemanticModel model, bool isLocked, CancellationToken cancellationToken) => access.Kind switch
    {
        FlagAccessKind.Load => AcquireLoad.Create(access),
        FlagAccessKind.ConditionalLoad => ConditionalAcquireLoad.Create(access, flag, model),
        FlagAccessKind.Store => ReleaseStore.Create(access),
        FlagAccessKind.UsedStore => HoistedStore.Create(access, flag, model, keepsLoad: isLocked, cancellationToken),
        FlagAccessKind.Update => ReleaseUpdate.Create(access, model, keepsLoad: isLocked, cancellationToken),
        _ => null,
    };

    // Under a lock that every store holds, a plain load is ordered by the lock: the re-check stays as it is.
    private static ImmutableHashSet<ISymbol> CommonLocks(IEnumerable<FlagAccess> accesses)
        => accesses.Where(access => access.IsStore).Select(access => access.Locks)
            .DefaultIfEmpty(ImmutableHashSet<ISymbol>.Empty).Aggregate((left, right) => left.Intersect(right));
}
