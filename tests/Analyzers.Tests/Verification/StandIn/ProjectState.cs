namespace Microsoft.CodeAnalysis.Testing;

/// <summary>One project of a test, before or after the fix.</summary>
public class ProjectState(string name, string defaultPrefix)
{
    public string Name { get; } = name;

    public string AssemblyName { get; } = name;

    public SourceFileList Sources { get; } = new(defaultPrefix, "cs");

    public SourceFileCollection AdditionalFiles { get; } = [];

    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    public List<string> AdditionalProjectReferences { get; } = [];
}
