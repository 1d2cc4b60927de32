namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Applies the chosen action of the first diagnostic that has one.</summary>
internal sealed class FixOneByOne(DiagnosticRun run, FixChoice choice, IVerifier verifier) : IFixing
{
    public async Task<Solution?> ApplyOnceAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var diagnostic in await run.GetDiagnosticsAsync(solution, cancellationToken))
        {
            if (await choice.FindAsync(solution, diagnostic, cancellationToken) is { } chosen)
                return await FixedSolution.ApplyAsync(chosen.Action, verifier, cancellationToken);
        }

        return null;
    }
}
