namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The least severity at which the compiler's own diagnostics count as unexpected.</summary>
public enum CompilerDiagnostics
{
    None,
    Errors,
    Warnings,
    Suggestions,
    All,
}
