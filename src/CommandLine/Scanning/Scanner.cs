using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafePublication.CommandLine.Scanning;

/// <summary>Runs the analyzers over projects and collects what they find, in a fixed order.</summary>
internal sealed class Scanner(Rulebook rules, ImmutableDictionary<string, string> overrides, IProgress<string> progress)
{
    private const string CrashId = "AD0001";

    public async Task<ImmutableArray<Finding>> ScanAsync(Solution solution, IEnumerable<ProjectId> requested, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        foreach (var project in requested.Select(id => solution.GetProject(id)!))
        {
            progress.Report($"Scanning {project.Name}");
            findings.AddRange(await ScanAsync(project, cancellation));
        }

        return [.. Finding.Sort(findings.DistinctBy(finding => finding.Identity))];
    }

    private async Task<IEnumerable<Finding>> ScanAsync(Project project, CancellationToken cancellation)
    {
        var compilation = await project.GetCompilationAsync(cancellation)
            ?? throw new InvalidOperationException($"{project.Name} has no compilation");
        var files = project.AnalyzerOptions;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files.AdditionalFiles, new OverriddenOptions(files.AnalyzerConfigOptionsProvider, overrides)), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers(rules.Analyzers, options).GetAnalyzerDiagnosticsAsync(cancellation);
        RefuseCrash(diagnostics);
        var cures = new Cures(rules.Fixes);
        return await Task.WhenAll(diagnostics.Where(IsShown).Select(each => cures.DescribeAsync(project, each, cancellation)));
    }

    private static void RefuseCrash(ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == CrashId) is { } crash)
        {
            throw new AnalyzerCrash($"{crash.Id}: {WithoutStack(crash.GetMessage(null))}");
        }
    }

    // The message goes on with where in the compilation it happened, an empty line, and the stack.
    private static string WithoutStack(string message) =>
        string.Join(' ', message.Split('\n', StringSplitOptions.TrimEntries).TakeWhile(line => line.Length > 0));

    private static bool IsShown(Diagnostic diagnostic) => diagnostic is { IsSuppressed: false, Severity: >= DiagnosticSeverity.Info };
}
