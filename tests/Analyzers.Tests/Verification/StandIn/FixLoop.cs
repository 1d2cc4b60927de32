namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Applies a fix until none is offered or nothing changes, then compares the result and the number of applications.</summary>
internal sealed class FixLoop(IFixing fixing, string what, int iterations, IVerifier verifier)
{
    // Far above any count that a test expects: a fix that never comes to rest must not hang the run.
    private const int Limit = 50;

    public async Task VerifyAsync(Project input, EvaluatedState expected, CancellationToken cancellationToken)
    {
        var solution = input.Solution;
        var applied = 0;
        while (await fixing.ApplyOnceAsync(solution, cancellationToken) is { } changed && await DiffersAsync(solution, changed, cancellationToken))
        {
            solution = changed;
            if (++applied == Limit)
                verifier.Fail($"After {Limit} applications {what} still changes the source.");
        }

        await VerifySourcesAsync(solution, expected, cancellationToken);
        if (iterations >= 0 ? applied != iterations : applied > -iterations)
            verifier.Fail($"{what} took {applied} applications, expected {(iterations >= 0 ? "" : "at most ")}{Math.Abs(iterations)}.");
    }

    private static async Task<bool> DiffersAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        foreach (var document in after.Projects.SelectMany(project => project.Documents))
        {
            var old = before.GetDocument(document.Id);
            if (old is null || !(await old.GetTextAsync(cancellationToken)).ContentEquals(await document.GetTextAsync(cancellationToken)))
                return true;
        }

        return false;
    }

    private async Task VerifySourcesAsync(Solution solution, EvaluatedState expected, CancellationToken cancellationToken)
    {
        foreach (var state in expected.Projects)
        {
            var documents = solution.Projects.Single(project => project.Name == state.Name).Documents.ToList();
            if (documents.Count != state.Sources.Length)
                verifier.Fail($"After {what} '{state.Name}' has {documents.Count} files, expected {state.Sources.Length}.");
            foreach (var (document, source) in documents.Zip(state.Sources))
                Compare(source.Path, source.Text.ToString(), (await document.GetTextAsync(cancellationToken)).ToString());
        }
    }

    private void Compare(string path, string expected, string actual)
    {
        if (expected != actual)
            verifier.Fail($"After {what} '{path}' differs.\n--- expected\n{expected}\n--- actual\n{actual}\n---");
    }
}
