using Mono.Cecil;

namespace SafePublication.ModelChecker.Rewriting.Loading;

/// <summary>Finds referenced assemblies beside the program, beside the checker and in the running framework.</summary>
internal sealed class ReferenceResolver : DefaultAssemblyResolver
{
    public ReferenceResolver(string assemblyPath)
    {
        foreach (var directory in GetSearchDirectories())
            RemoveSearchDirectory(directory);
        AddSearchDirectory(Path.GetDirectoryName(assemblyPath));
        AddSearchDirectory(AppContext.BaseDirectory);
        AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
    }
}
