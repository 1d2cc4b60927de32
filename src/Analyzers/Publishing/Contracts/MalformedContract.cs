namespace SafePublication.Analyzers.Publishing;

/// <summary>A contract that cannot be meant so, and why.</summary>
internal sealed record MalformedContract(Contract Contract, string Objection);
