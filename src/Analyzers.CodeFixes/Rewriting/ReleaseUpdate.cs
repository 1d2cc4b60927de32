using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Flags;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Turns <c>x++</c> or <c>x |= v</c>, written as a statement, into a release store of the computed value.</summary>
internal static class ReleaseUpdate
{
    /// <summary>Null when the variable cannot be named twice without running something twice.</summary>
    public static DocumentEdit? Create(FlagAccess access, SemanticModel model, bool keepsLoad, CancellationToken cancellationToken)
        => UpdateComputation.Create(access, model, keepsLoad, cancellationToken) is { } update
            ? DocumentEdit.Replace(access.Document, UpdateComputation.Around(access.Reference), (current, scope) => VolatileCall.Write(
                scope, UpdateComputation.Variable(current), update.Compute(scope, current, update.Load(scope, current))))
            : null;
}
