using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafePublication.Analyzers.Tests.Robustness;

/// <summary>Analyses a source that need not compile and collects what the analyzer throws.</summary>
internal static class Crashes
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Robustness", references: SdkReferences.All, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    public static async Task<IReadOnlyCollection<Exception>> InAsync(string source)
    {
        ConcurrentBag<Exception> thrown = [];
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => thrown.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var compilation = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, path: "Broken.cs"));
        await compilation.WithAnalyzers([new PublicationAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return thrown;
    }
}
