using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A source and the diagnostics that analyzers must report in it, no more and no less. The source must compile.</summary>
public abstract class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    public SolutionState TestState { get; } = new();

    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    protected static TVerifier Verify { get; } = new();

    internal DiagnosticRun Run => new([.. GetDiagnosticAnalyzers()], CompilerDiagnostics, Verify);

    internal TestSolution Solution => new(CreateCompilationOptions(), CreateParseOptions());

    public Task RunAsync(CancellationToken cancellationToken = default) => RunImplAsync(cancellationToken);

    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    protected abstract CompilationOptions CreateCompilationOptions();

    protected abstract ParseOptions CreateParseOptions();

    protected virtual Task RunImplAsync(CancellationToken cancellationToken)
        => VerifyDiagnosticsAsync(EvaluatedState.Create(TestState, null, Expectation), "source", cancellationToken);

    internal async Task VerifyDiagnosticsAsync(EvaluatedState state, string what, CancellationToken cancellationToken)
    {
        var actual = await Run.GetDiagnosticsAsync(Solution.Create(state).Solution, cancellationToken);
        if (DiagnosticComparison.Difference(actual, state.Expected) is { } difference)
            Verify.Fail($"The diagnostics of the {what} differ:\n{difference}");
    }

    /// <summary>The diagnostic that a mark expects: the one of its ID, or for <c>[|...|]</c> the only one there is.</summary>
    internal DiagnosticResult? Expectation(string name)
    {
        var supported = GetDiagnosticAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).ToImmutableArray();
        if (name.Length == 0 && supported.Length != 1)
            throw new InvalidOperationException("[|...|] needs an analyzer with one descriptor; write {|ID:...|} instead.");
        var descriptor = name.Length == 0 ? supported[0] : supported.FirstOrDefault(candidate => candidate.Id == name);
        return new DiagnosticResult(descriptor?.Id ?? name, descriptor?.DefaultSeverity ?? DiagnosticSeverity.Error)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
    }
}
