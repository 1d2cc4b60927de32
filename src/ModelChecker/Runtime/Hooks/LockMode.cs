namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>The ways to be inside a reader-writer lock.</summary>
internal enum LockMode
{
    /// <summary>One of any number of readers.</summary>
    Read,

    /// <summary>A reader that may become the writer; there is at most one.</summary>
    Upgradeable,

    /// <summary>The only one.</summary>
    Write,
}
