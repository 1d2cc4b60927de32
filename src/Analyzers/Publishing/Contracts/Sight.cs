namespace SafePublication.Analyzers.Publishing;

/// <summary>What a thread knows of a flag at some point; each includes the one before it.</summary>
internal enum Sight
{
    Nothing,

    /// <summary>It has seen the flag set, by a plain load: what it reads next may be older.</summary>
    Plain,

    /// <summary>It has seen the flag set and what was built before it, or it has set the flag itself.</summary>
    Ordered,
}
