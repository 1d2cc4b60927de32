namespace SafePublication.Analyzers.Publishing;

/// <summary>A search that ended by an error of its own.</summary>
/// <param name="Subject">What was searched.</param>
/// <param name="Error">Why it ended.</param>
internal sealed record Failure(string Subject, Exception Error);
