namespace SafePublication.ModelChecker;

/// <summary>One event of a witness.</summary>
/// <param name="Id">The event's identity.</param>
/// <param name="Thread">The thread's name.</param>
/// <param name="Action">What the event does: "read", "write" or "fence", with its order ("acquire read", "release write", "full fence").</param>
/// <param name="Location">The location's name; empty for a fence.</param>
/// <param name="Value">The value that was read or written; empty for a fence.</param>
/// <param name="Site">The source line, or empty.</param>
public sealed record WitnessEvent(EventId Id, string Thread, string Action, string Location, string Value, string Site)
{
    /// <summary>The number of the source place, for a repair; 0 is unknown.</summary>
    public int SiteNumber { get; init; }

    /// <summary>True when the event is one half of an Interlocked operation that did store.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>For a read: the store that it reads.</summary>
    public EventId? ReadsFrom { get; init; }

    /// <summary>For a stale read: the newest store, which stands before the read in the witness although the read does not see it.</summary>
    public EventId? Newer { get; init; }

    /// <summary>The event without its thread, such as <c>acquire read Cache._ready = true</c>.</summary>
    public string Text => Location.Length == 0 ? Action : $"{Action} {Location} = {Value}";

    /// <summary>Where a read takes its value from, as a remark; empty for other events.</summary>
    public string Remark => (ReadsFrom, Newer) switch
    {
        (null, _) => string.Empty,
        ({ } from, null) => $"reads {Name(from)}",
        ({ } from, { } newer) => $"reads {Name(from)} although {Name(newer)} is newer",
    };

    private static string Name(EventId store) => store.IsInitial ? "the initial store" : $"the store {store}";
}
