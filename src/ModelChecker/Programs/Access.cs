namespace SafePublication.ModelChecker;

/// <summary>What a load or a store tells the engine about itself.</summary>
/// <param name="Location">The caller's identity of the location. It is not negative and the same in every run.</param>
/// <param name="Order">Plain, acquire (a volatile load) or release (a volatile store).</param>
/// <param name="Site">The caller's identity of the place in the source, for the witness and for repairs; 0 is unknown.</param>
/// <param name="Publishes">True for a store of a reference: object assignment is a release for the object's contents.</param>
/// <param name="AddressToken">The token of the load that gave the reference through which the location is reached; 0 is none.</param>
/// <param name="SourceToken">The token of the load that gave the reference that is stored; 0 is none.</param>
/// <param name="Value">
/// For a store whose value is a number and no object: the value. The engine knows it in later runs before the store is repeated, so that the
/// threads that load it need not wait.
/// </param>
/// <param name="IsAlone">True for a load that is no first half of a read-modify-write: its thread may give way behind it.</param>
/// <param name="NeedsOrder">True for a call on an object that is not safe for several threads: two of them have to be ordered when one is a store.</param>
public readonly record struct Access(
    long Location,
    MemoryOrder Order = MemoryOrder.Plain,
    int Site = 0,
    bool Publishes = false,
    int AddressToken = 0,
    int SourceToken = 0,
    ulong? Value = null,
    bool IsAlone = false,
    bool NeedsOrder = false);
