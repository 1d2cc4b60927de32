using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace SafePublication.CommandLine.Tests.Checking;

/// <summary>Compiles scenarios into a folder, with their PDB.</summary>
internal static class ScenarioAssembly
{
    /// <summary>Returns the path of the assembly.</summary>
    public static string Compile(TemporaryFolder folder, string source, params string[] others)
    {
        const string Usings = "using System; using System.Threading; using SafePublication.ModelChecker; ";
        var at = source.StartsWith("namespace", StringComparison.Ordinal) ? source.IndexOf(';') + 1 : 0;
        var tree = CSharpSyntaxTree.ParseText(source.Insert(at, Usings), path: folder.At("Scenario.cs"), encoding: System.Text.Encoding.UTF8);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Concat(others).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Checked" + Guid.NewGuid().ToString("N"), [tree], references, new(OutputKind.DynamicallyLinkedLibrary));
        var path = folder.At(compilation.AssemblyName + ".dll");
        using var assembly = File.Create(path);
        using var symbols = File.Create(Path.ChangeExtension(path, ".pdb"));
        var result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return path;
    }
}
