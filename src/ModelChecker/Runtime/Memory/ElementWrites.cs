namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>What a call into code that is not rewritten does to the elements that it is handed.</summary>
internal enum ElementWrites
{
    /// <summary>It cannot write them.</summary>
    None,

    /// <summary>It writes those that it changes, if any.</summary>
    OfChanged,

    /// <summary>It may write any of them, also with the value that was there.</summary>
    OfAny,
}
