namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a comparison with an expected diagnostic leaves out.</summary>
[Flags]
public enum DiagnosticOptions
{
    None = 0,
    IgnoreAdditionalLocations = 1,
    IgnoreSeverity = 2,
}
