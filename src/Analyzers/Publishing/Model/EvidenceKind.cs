namespace SafePublication.Analyzers.Publishing;

/// <summary>What shows that a flag is used by more than one thread, the strongest first.</summary>
internal enum EvidenceKind
{
    /// <summary>A contract or the option flags says so.</summary>
    Contract,

    /// <summary>The flag is stored under a lock.</summary>
    Lock,

    /// <summary>One side is ordered already: volatile, Volatile, Interlocked or a fence.</summary>
    OrderedSide,

    /// <summary>Writer and reader run on different threads.</summary>
    OtherThread,

    /// <summary>The object stands in a shared container or a static field.</summary>
    SharedObject,

    /// <summary>A member that returns a task tests or sets the flag.</summary>
    AsyncMember,

    /// <summary>The option assume_concurrent.</summary>
    Assumed,
}
