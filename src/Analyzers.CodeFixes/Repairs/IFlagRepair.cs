using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Flags;
using SafePublication.Analyzers.Rewriting;

namespace SafePublication.Analyzers.Repairs;

/// <summary>A way to order every access of a flag in the whole solution.</summary>
internal interface IFlagRepair
{
    /// <summary>Tells this repair from others when one is applied to many flags.</summary>
    string EquivalenceKey { get; }

    /// <summary>What an editor shows.</summary>
    string Title(Flag flag);

    /// <summary>The edits that repair all the flags; empty when one of them cannot be repaired so.</summary>
    Task<IReadOnlyCollection<DocumentEdit>> PlanAsync(IReadOnlyList<Flag> flags, Solution solution, CancellationToken cancellationToken);
}
