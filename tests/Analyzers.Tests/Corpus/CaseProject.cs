using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafePublication.Analyzers.Tests.Corpus;

/// <summary>A case as a project with implicit usings.</summary>
internal static class CaseProject
{
    private const string GlobalUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    public static Document Open(string source)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);
        var project = new AdhocWorkspace().AddProject("Case", LanguageNames.CSharp)
            .WithCompilationOptions(options).WithMetadataReferences(SdkReferences.All);
        return project.AddDocument("GlobalUsings.cs", GlobalUsings, filePath: "/GlobalUsings.cs").Project.AddDocument("Case.cs", source, filePath: "/Case.cs");
    }

    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        return await compilation.WithAnalyzers([new PublicationAnalyzer()], document.Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    public static async Task<IEnumerable<Diagnostic>> ErrorsAsync(Document document)
        => (await document.Project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
