namespace SafePublication.Analyzers.Publishing;

/// <summary>What the flag of a publication is.</summary>
internal enum PublicationKind
{
    /// <summary>A ready flag: a bool, an enum, a number that stands for a state.</summary>
    State,

    /// <summary>A reference or an ImmutableArray that is tested to decide on reading other fields.</summary>
    Sentinel,

    /// <summary>A count or an index that bounds the elements.</summary>
    Count,

    /// <summary>The payload is volatile, its flag is not.</summary>
    WrongFieldOrdered,
}
