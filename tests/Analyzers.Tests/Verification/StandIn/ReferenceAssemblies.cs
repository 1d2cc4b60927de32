namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Names the framework of a test project; the assemblies themselves come from the additional references.</summary>
public sealed class ReferenceAssemblies(string targetFramework)
{
    public static ReferenceAssemblies Default { get; } = new("net10.0");

    public string TargetFramework { get; } = targetFramework;
}
