using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Flags;
using SafePublication.Analyzers.Repairs;
using SafePublication.Analyzers.Rewriting;

namespace SafePublication.Analyzers.Holders;

/// <summary>
/// Moves a sentinel and the fields that it guards into one immutable object and publishes that by one reference: what is read through the
/// reference needs no order of its own.
/// </summary>
internal sealed class HolderRepair : IFlagRepair
{
    public string EquivalenceKey => "Holder";

    public string Title(Flag flag) => $"Publish '{flag.Symbol.Name}' and what it guards by one reference";

    public Task<IReadOnlyCollection<DocumentEdit>> PlanAsync(IReadOnlyList<Flag> flags, Solution solution, CancellationToken cancellationToken) =>
        FlagByFlag.PlanAsync(flags, flag => PlanAsync(flag, solution, cancellationToken));

    private static async Task<IReadOnlyCollection<DocumentEdit>?> PlanAsync(Flag flag, Solution solution, CancellationToken cancellationToken)
    {
        if (flag.Symbol is not IFieldSymbol { Type.IsReferenceType: true } sentinel)
            return null;
        var ofSentinel = await FlagAccesses.FindAsync(sentinel, solution, cancellationToken).ConfigureAwait(false);
        if (ofSentinel.Where(access => access.Kind == FlagAccessKind.Store).ToList() is not [var store])
            return null;
        var model = (await store.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        if (GuardedState.Of(sentinel, store.Reference, model, cancellationToken) is not { } state || new HolderClass(state, model) is not { IsClear: true } holder
            || new HolderDeclarations(state, holder).Edits(store.Document, cancellationToken) is not { } declarations)
        {
            return null;
        }

        var uses = new HolderUses(state, holder, store.Document, model, cancellationToken);
        var edits = new List<DocumentEdit>(declarations);
        foreach (var field in state.Fields)
        {
            foreach (var access in await FlagAccesses.FindAsync(field, solution, cancellationToken).ConfigureAwait(false))
            {
                if (access.Document.Id != store.Document.Id || uses.Edit(access, field) is not { } edit)
                    return null;
                edits.Add(edit);
            }
        }

        return edits;
    }
}
