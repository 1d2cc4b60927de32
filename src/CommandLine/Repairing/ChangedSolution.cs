using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace SafePublication.CommandLine.Repairing;

/// <summary>What a code action makes of the solution.</summary>
internal static class ChangedSolution
{
    public static async Task<Solution?> OfAsync(CodeAction action, CancellationToken cancellation)
    {
        var operations = await action.GetOperationsAsync(cancellation);
        return operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution;
    }
}
