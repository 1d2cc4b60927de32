namespace SafePublication.ModelChecker;

/// <summary>How a run ended.</summary>
internal enum RunEnd
{
    /// <summary>It has not ended.</summary>
    None,

    /// <summary>All threads ended: a complete execution.</summary>
    Complete,

    /// <summary>A thread is blocked and no other can go on.</summary>
    Blocked,

    /// <summary>The model does not allow the execution, or a blocked thread could never be freed in it.</summary>
    Abandoned,

    /// <summary>A bound on the execution was hit.</summary>
    Bounded,
}
