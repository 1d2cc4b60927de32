namespace SafePublication.Analyzers.Options;

/// <summary>A value that cannot be understood.</summary>
/// <param name="Option">The option's full name.</param>
/// <param name="Value">The value, or the one name in a list that is wrong.</param>
/// <param name="Expected">What is allowed.</param>
/// <param name="Instead">What is done instead.</param>
internal sealed record MalformedOption(string Option, string Value, string Expected, string Instead);
