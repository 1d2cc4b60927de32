using System.Reflection;
using System.Runtime.Loader;

namespace SafePublication.ModelChecker.Rewriting.Loading;

/// <summary>
/// Holds the rewritten assemblies apart from the originals. The checker itself comes from the context that checks, so that hooks and
/// attributes are one and the same on both sides.
/// </summary>
internal sealed class RewrittenLoadContext(string path, IReadOnlyDictionary<string, RewrittenImage> images)
    : AssemblyLoadContext($"checked {System.IO.Path.GetFileName(path)}", isCollectible: true)
{
    private readonly AssemblyLoadContext _checker = GetLoadContext(typeof(RewrittenLoadContext).Assembly)!;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (images.TryGetValue(assemblyName.Name!, out var image))
            return LoadFromStream(new MemoryStream(image.Code), image.Symbols is null ? null : new MemoryStream(image.Symbols));
        if (assemblyName.Name!.StartsWith("SafePublication.ModelChecker", StringComparison.Ordinal))
            return _checker.LoadFromAssemblyName(assemblyName);
        var beside = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, assemblyName.Name + ".dll");
        return IsOfFramework(assemblyName) || !File.Exists(beside) ? null : LoadFromAssemblyPath(beside);
    }

    private static bool IsOfFramework(AssemblyName name) =>
        File.Exists(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(typeof(object).Assembly.Location)!, name.Name + ".dll"));
}
