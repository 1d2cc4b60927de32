namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Source files; one that is added without a name is called after its number.</summary>
public class SourceFileList(string defaultPrefix, string defaultExtension) : SourceFileCollection
{
    public void Add(string content) => Add(($"{defaultPrefix}{Count}.{defaultExtension}", content));
}
