namespace SafePublication.Analyzers.Options;

/// <summary>An option that does not exist.</summary>
/// <param name="Option">The name as it was written; the compiler hands it on in lower case.</param>
/// <param name="Nearest">The option that was probably meant.</param>
internal sealed record UnknownOption(string Option, string Nearest);
