using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SafePublication.Analyzers;
using SafePublication.Analyzers.Tests.Verification;

namespace SafePublication.Benchmarks;

/// <summary>
/// One analysis of some sources: the processor time that it took beyond what the compiler needs to hand every operation to an analyzer that
/// does nothing, and what it found.
/// </summary>
internal readonly record struct AnalysisRun(TimeSpan Time, int Findings)
{
    private const string GlobalUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    public static AnalysisRun BestOf(int rounds, IReadOnlyList<string> sources)
    {
        var runs = Enumerable.Range(0, rounds).Select(_ => Of(new PublicationAnalyzer(), sources)).ToList();
        var idle = Enumerable.Range(0, rounds).Min(_ => Of(new IdleAnalyzer(), sources).Time);
        return new AnalysisRun(runs.Min(run => run.Time) - idle, runs[0].Findings);
    }

    private static AnalysisRun Of(DiagnosticAnalyzer analyzer, IReadOnlyList<string> sources)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var trees = sources.Prepend(GlobalUsings).Select((source, index) => CSharpSyntaxTree.ParseText(source, path: $"/{index}.cs"));
        var compilation = CSharpCompilation.Create(
            "Benchmark", trees, SdkReferences.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var diagnostics = compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        var time = Process.GetCurrentProcess().TotalProcessorTime - before;
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal)) is { } crash)
            throw new InvalidOperationException(crash.ToString());
        return new AnalysisRun(time, diagnostics.Length);
    }
}
