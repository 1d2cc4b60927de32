using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// A source, the diagnostics in it, and the source after fixing them one by one and after fixing all in the document, the project
/// and the solution. Every result must compile and report what it marks.
/// </summary>
public abstract class CodeFixTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    public SolutionState FixedState { get; } = new();

    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    public SolutionState BatchFixedState { get; } = new();

    /// <summary>Which of the offered actions is applied; the first without a value.</summary>
    public int? CodeActionIndex { get; set; }

    public string? CodeActionEquivalenceKey { get; set; }

    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>How often a fix is applied one by one: exactly, or at most when negative.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    public int? NumberOfFixAllIterations { get; set; }

    public int? NumberOfFixAllInDocumentIterations { get; set; }

    public int? NumberOfFixAllInProjectIterations { get; set; }

    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        var input = EvaluatedState.Create(TestState, null, Expectation);
        var fixedState = Evaluate(FixedState, input, input);
        var batchFixedState = Evaluate(BatchFixedState, fixedState, input);
        await VerifyDiagnosticsAsync(input, "source", cancellationToken);
        if (!FixedState.IsGiven && !BatchFixedState.IsGiven)
            return;

        await VerifyDiagnosticsAsync(fixedState, "fixed source", cancellationToken);
        await VerifyDiagnosticsAsync(batchFixedState, "source after Fix All", cancellationToken);
        await VerifyIncrementalFixAsync(input, fixedState, cancellationToken);
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
            await VerifyFixAllAsync(scope, input, batchFixedState, cancellationToken);
    }

    private ImmutableArray<string> FixableIds => [.. GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds)];

    private EvaluatedState Evaluate(SolutionState state, EvaluatedState previous, EvaluatedState input)
    {
        if (!state.IsGiven)
            return previous;
        var mode = state.MarkupHandling ?? (EvaluatedState.Create(state, previous, _ => null).HasSameSources(input) ? MarkupMode.Allow : MarkupMode.IgnoreFixable);
        return EvaluatedState.Create(state, previous, name => mode switch
        {
            MarkupMode.Allow => Expectation(name),
            MarkupMode.IgnoreFixable when Expectation(name) is { } result && !FixableIds.Contains(result.Id) => result,
            _ => null,
        });
    }

    private async Task VerifyIncrementalFixAsync(EvaluatedState input, EvaluatedState output, CancellationToken cancellationToken)
    {
        var fixable = input.Expected.Count(result => FixableIds.Contains(result.Id));
        var iterations = NumberOfIncrementalIterations ?? (input.HasSameSources(output) ? 0 : -fixable);
        var fixing = new FixOneByOne(Run, Choice, Verify);
        await new FixLoop(fixing, "fixing one by one", iterations, Verify).VerifyAsync(Solution.Create(input), output, cancellationToken);
    }

    private async Task VerifyFixAllAsync(FixAllScope scope, EvaluatedState input, EvaluatedState output, CancellationToken cancellationToken)
    {
        if (GetCodeFixProviders().All(provider => provider.GetFixAllProvider() is null))
            return;
        var fixing = new FixAll(scope, Run, Choice, Verify);
        await new FixLoop(fixing, $"Fix All in {scope}", FixAllIterations(scope, input, output), Verify)
            .VerifyAsync(Solution.Create(input), output, cancellationToken);
    }

    private FixChoice Choice => new([.. GetCodeFixProviders()], CodeActionIndex, CodeActionEquivalenceKey);

    private int FixAllIterations(FixAllScope scope, EvaluatedState input, EvaluatedState output)
    {
        var given = scope switch
        {
            FixAllScope.Document => NumberOfFixAllInDocumentIterations,
            FixAllScope.Project => NumberOfFixAllInProjectIterations,
            _ => null,
        };
        if ((given ?? NumberOfFixAllIterations) is { } iterations)
            return iterations;
        if (input.HasSameSources(output))
            return 0;
        return scope switch
        {
            FixAllScope.Document => -input.Expected.Select(result => result.Locations[0].Path).Distinct().Count(),
            FixAllScope.Project => -input.Projects.Length,
            _ => -1,
        };
    }
}
