namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The names of files that a test adds without naming them.</summary>
internal static class SourcePaths
{
    public const string First = "/0/Test0.cs";
}
