using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using SafePublication.ModelChecker.Rewriting.Loading;

namespace SafePublication.ModelChecker.Rewriting.Tests.Compiling;

/// <summary>Compiles C# with its PDB into a folder of its own and rewrites it, as a user's assembly is.</summary>
internal static class ScenarioCompiler
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks; using SafePublication.ModelChecker;\n";

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    public static RewrittenProgram Rewrite(string source, OptimizationLevel level = OptimizationLevel.Release)
    {
        var folder = Directory.CreateTempSubdirectory("scenario");
        try
        {
            return ProgramRewriter.Rewrite(Compile(source, level, folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Returns the path of the assembly.</summary>
    public static string Compile(string source, OptimizationLevel level, string folder)
    {
        var tree = CSharpSyntaxTree.ParseText(Usings + source, new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["DEBUG", "TRACE"]), Path.Combine(folder, "Scenario.cs"), System.Text.Encoding.UTF8);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level, allowUnsafe: true);
        var compilation = CSharpCompilation.Create("Scenario" + Guid.NewGuid().ToString("N"), [tree], References, options);
        var path = Path.Combine(folder, compilation.AssemblyName + ".dll");
        using var assembly = File.Create(path);
        using var symbols = File.Create(Path.ChangeExtension(path, ".pdb"));
        var result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error).Append<object>(source)));
        return path;
    }
}
