using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafePublication.CommandLine.Loading;

/// <summary>A project's own analyzer assembly: its source generators run when the project is compiled, its analyzers do not.</summary>
internal static class GeneratorReference
{
    public static AnalyzerReference To(string assembly) => new AnalyzerFileReference(assembly, new Loader());

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // Dependencies lie beside the generator, where LoadFrom looks for them.
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
