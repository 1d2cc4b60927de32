namespace SafePublication.ModelChecker;

/// <summary>The sets of events that laws speak of; a graph keeps one <see cref="EventSet"/> for each.</summary>
public enum EventMask
{
    /// <summary>R: every load.</summary>
    Loads,

    /// <summary>W: every store.</summary>
    Stores,

    /// <summary>acq: every load with acquire.</summary>
    Acquires,

    /// <summary>rel: every store with release.</summary>
    Releases,

    /// <summary>pub: every store of a reference.</summary>
    Publishes,

    /// <summary>rmw: the loads and stores of read-modify-writes that did store.</summary>
    Exclusives,

    /// <summary>Every load or store that depends on a reference which an earlier load of its thread gave.</summary>
    Dependents,

    /// <summary>mb: every full fence.</summary>
    FullFences,

    /// <summary>rb: every read barrier.</summary>
    ReadFences,

    /// <summary>wb: every write barrier.</summary>
    WriteFences,
}
