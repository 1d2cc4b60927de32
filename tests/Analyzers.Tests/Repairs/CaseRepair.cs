using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>Applies repairs to an example case until none is offered, as a user would who prefers one kind of action.</summary>
internal sealed class CaseRepair(string equivalenceKey)
{
    private const string GlobalUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    // More than any case has flags.
    private const int Limit = 10;

    /// <summary>The repaired source with what is still reported in it.</summary>
    public async Task<(Document Repaired, ImmutableArray<Diagnostic> Left)> RepairAsync(string source)
    {
        var document = Open(source);
        for (var count = 0; count < Limit; count++)
        {
            var diagnostics = await DiagnosticsAsync(document);
            if (await OfferedAsync(document, diagnostics) is not { } action)
                return (document, diagnostics);
            var operations = await action.GetOperationsAsync(CancellationToken.None);
            document = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        }

        throw new InvalidOperationException($"After {Limit} repairs one is still offered.");
    }

    public static async Task<IEnumerable<Diagnostic>> ErrorsAsync(Document document)
        => (await document.Project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static Document Open(string source)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);
        var project = new AdhocWorkspace().AddProject("Case", LanguageNames.CSharp)
            .WithCompilationOptions(options).WithMetadataReferences(SdkReferences.All);
        return project.AddDocument("GlobalUsings.cs", GlobalUsings, filePath: "/GlobalUsings.cs").Project.AddDocument("Case.cs", source, filePath: "/Case.cs");
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        return await compilation.WithAnalyzers([new PublicationAnalyzer()], document.Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    private async Task<CodeAction?> OfferedAsync(Document document, IEnumerable<Diagnostic> diagnostics)
    {
        var fix = new FlagOrderCodeFix();
        var offered = new List<CodeAction>();
        foreach (var diagnostic in diagnostics.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        return offered.OrderByDescending(action => action.EquivalenceKey == equivalenceKey).FirstOrDefault();
    }
}
