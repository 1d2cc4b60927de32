using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafePublication.Analyzers.Tests.Robustness;

/// <summary>What the analyzer threw and said about a source that need not compile.</summary>
internal sealed record Analysis(ImmutableArray<Exception> Thrown, ImmutableArray<string> Reports)
{
    public static async Task<Analysis> OfAsync(string source, ImmutableArray<MetadataReference> references, bool isConcurrent)
    {
        ConcurrentBag<Exception> thrown = [];
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => thrown.Add(exception), concurrentAnalysis: isConcurrent, logAnalyzerExecutionTime: false);
        var compilation = CSharpCompilation.Create(
            "Robustness", [CSharpSyntaxTree.ParseText(source, path: "Spoilt.cs")], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var diagnostics = await compilation.WithAnalyzers([new PublicationAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return new Analysis([.. thrown], [.. diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)]);
    }
}
