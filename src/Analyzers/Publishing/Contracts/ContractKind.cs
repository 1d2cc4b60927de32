namespace SafePublication.Analyzers.Publishing;

/// <summary>What a contract says. Where two on one member contradict each other, the one that is listed later is in the wrong.</summary>
internal enum ContractKind
{
    ThreadConfined,
    BenignRace,
    PublicationFlag,
    PublishedBy,
}
