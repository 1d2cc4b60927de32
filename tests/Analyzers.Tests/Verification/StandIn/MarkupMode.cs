namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How the marks in a source are read.</summary>
public enum MarkupMode
{
    /// <summary>The source has no marks: every character is program text.</summary>
    None,

    /// <summary>Marks are removed and expect nothing.</summary>
    Ignore,

    /// <summary>Marks of diagnostics that a fix takes are removed and expect nothing.</summary>
    IgnoreFixable,

    /// <summary>Every mark expects its diagnostic.</summary>
    Allow,
}
