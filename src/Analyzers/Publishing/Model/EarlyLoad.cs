namespace SafePublication.Analyzers.Publishing;

/// <summary>Payload that is loaded before the flag that guards it is tested, and used when the flag was then seen set.</summary>
internal sealed class EarlyLoad : Race
{
    public EarlyLoad(Observation observation, Access load, EvidenceKind evidence)
        : base(observation.Access.Location, evidence)
    {
        Test = observation.Access;
        Load = load;
    }

    /// <summary>The load of the flag.</summary>
    public Access Test { get; }

    /// <summary>The load of the payload that precedes it.</summary>
    public Access Load { get; }
}
