namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>The states that a synchronisation object has beside the program's memory.</summary>
internal enum HiddenState
{
    /// <summary>Who holds a lock.</summary>
    Lock,

    /// <summary>A semaphore's or event's count.</summary>
    Count,

    /// <summary>Whether something is complete.</summary>
    Completion,

    /// <summary>A library object that is taken as one location.</summary>
    Whole,

    /// <summary>Whether a synchronisation object is disposed of.</summary>
    Disposal,
}
