namespace SafePublication.ModelChecker;

/// <summary>More order for one source place.</summary>
/// <param name="Site">The place, as <see cref="Access.Site"/> names it.</param>
/// <param name="Kind">What the place gets.</param>
/// <param name="Place">The place for people, such as <c>Cache.cs:41</c>.</param>
public sealed record Strengthening(int Site, StrengtheningKind Kind, string Place)
{
    /// <summary>What is accessed there, such as <c>Cache._ready</c>; empty when it is not known.</summary>
    public string Location { get; init; } = string.Empty;

    /// <summary>How much the strengthening costs at run time, relative to a volatile access.</summary>
    internal int Cost => Kind == StrengtheningKind.FullFence ? 4 : 1;

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        StrengtheningKind.AcquireLoad => $"Volatile.Read at {Place}",
        StrengtheningKind.ReleaseStore => $"Volatile.Write at {Place}",
        _ => $"Thread.MemoryBarrier before {Place}",
    };

    /// <summary>The same with the location, for a line of the source that has several places.</summary>
    internal string ToLongString() => Kind switch
    {
        StrengtheningKind.AcquireLoad => $"Volatile.Read of {Location} at {Place}",
        StrengtheningKind.ReleaseStore => $"Volatile.Write of {Location} at {Place}",
        _ => $"Thread.MemoryBarrier before {Location} at {Place}",
    };
}

/// <summary>The ways to give a source place more order.</summary>
public enum StrengtheningKind
{
    /// <summary>The load becomes a <c>Volatile.Read</c>.</summary>
    AcquireLoad,

    /// <summary>The store becomes a <c>Volatile.Write</c>.</summary>
    ReleaseStore,

    /// <summary>A <c>Thread.MemoryBarrier</c> comes before the access.</summary>
    FullFence,
}
