using SafePublication.Analyzers.Flags;
using SafePublication.Analyzers.Rewriting;

namespace SafePublication.Analyzers.Repairs;

/// <summary>Repairs that plan one flag at a time: when one of the flags cannot be repaired, none is.</summary>
internal static class FlagByFlag
{
    public static async Task<IReadOnlyCollection<DocumentEdit>> PlanAsync(IReadOnlyList<Flag> flags, Func<Flag, Task<IReadOnlyCollection<DocumentEdit>?>> planAsync)
    {
        var edits = new List<DocumentEdit>();
        foreach (var flag in flags)
        {
            if (await planAsync(flag).ConfigureAwait(false) is not { } planned)
                return [];
            edits.AddRange(planned);
        }

        return edits;
    }
}
