using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Applies Fix All, triggered by the first diagnostic that offers the chosen action.</summary>
internal sealed class FixAll(FixAllScope scope, DiagnosticRun run, FixChoice choice, IVerifier verifier) : IFixing
{
    public async Task<Solution?> ApplyOnceAsync(Solution solution, CancellationToken cancellationToken)
    {
        var diagnostics = await run.GetDiagnosticsAsync(solution, cancellationToken);
        foreach (var diagnostic in diagnostics)
        {
            if (await choice.FindAsync(solution, diagnostic, cancellationToken) is not { } chosen)
                continue;
            var context = new FixAllContext(
                solution.GetDocument(diagnostic.Location.SourceTree)!, chosen.Provider, scope, chosen.Action.EquivalenceKey,
                chosen.Provider.FixableDiagnosticIds, new FixAllDiagnostics(diagnostics), cancellationToken);
            var action = await chosen.Provider.GetFixAllProvider()!.GetFixAsync(context);
            return action is null ? null : await FixedSolution.ApplyAsync(action, verifier, cancellationToken);
        }

        return null;
    }
}
