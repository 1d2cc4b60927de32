namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What the official verifier is asked to leave out; this one never insists on it.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    None = 0,

    /// <summary>A fix may be for a diagnostic that is reported at the end of the compilation.</summary>
    SkipLocalDiagnosticCheck = 8,
}
