using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a code action makes of a solution.</summary>
internal static class FixedSolution
{
    public static async Task<Solution> ApplyAsync(CodeAction action, IVerifier verifier, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        foreach (var document in changed.Projects.SelectMany(project => project.Documents))
            await VerifyStructureAsync(document, verifier, cancellationToken);
        return changed;
    }

    // A fix that builds a tree which its own text does not parse to has forgotten a token, a parenthesis or a trivia.
    private static async Task VerifyStructureAsync(Document document, IVerifier verifier, CancellationToken cancellationToken)
    {
        var built = (await document.GetSyntaxTreeAsync(cancellationToken))!;
        var parsed = CSharpSyntaxTree.ParseText((await built.GetTextAsync(cancellationToken)).ToString(), (CSharpParseOptions)built.Options);
        if (!Structure(built, cancellationToken).SequenceEqual(Structure(parsed, cancellationToken)))
            verifier.Fail($"The tree that the fix built for '{document.Name}' is not the tree of its text:\n{built}");
    }

    private static IEnumerable<(int Kind, string? Token)> Structure(SyntaxTree tree, CancellationToken cancellationToken)
        => tree.GetRoot(cancellationToken).DescendantNodesAndTokens().Select(part => (part.RawKind, part.IsToken ? part.ToString() : null));
}
