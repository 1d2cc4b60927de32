using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Runs compiler and analyzers over a solution.</summary>
internal sealed class DiagnosticRun(ImmutableArray<DiagnosticAnalyzer> analyzers, CompilerDiagnostics included, IVerifier verifier)
{
    // The compiler's name for an analyzer that threw.
    private const string AnalyzerCrash = "AD0001";

    /// <summary>Every diagnostic of every project in source order, the compiler's only from the included severity on.</summary>
    public async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(Solution solution, CancellationToken cancellationToken)
    {
        var found = new List<Diagnostic>();
        foreach (var project in solution.Projects)
            found.AddRange(await GetDiagnosticsAsync(project, cancellationToken));
        return [.. found
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.End)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<Diagnostic>> GetDiagnosticsAsync(Project project, CancellationToken cancellationToken)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        var compiled = compilation.GetDiagnostics(cancellationToken).Where(IsIncluded);
        if (analyzers.IsEmpty)
            return compiled;

        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var analyzed = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        if (analyzed.FirstOrDefault(diagnostic => diagnostic.Id == AnalyzerCrash) is { } crash)
            verifier.Fail($"An analyzer crashed: {crash.GetMessage()}\n{crash.Descriptor.Description}");
        return compiled.Concat(analyzed.Where(diagnostic => !diagnostic.IsSuppressed));
    }

    private bool IsIncluded(Diagnostic diagnostic) => !diagnostic.IsSuppressed && included switch
    {
        CompilerDiagnostics.None => false,
        CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
        CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
        CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
        _ => true,
    };
}
