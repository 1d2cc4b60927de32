namespace SafePublication.ModelChecker.Runtime;

/// <summary>The scenario does something that the checker does not model; the message says what and where.</summary>
public sealed class UnsupportedConstructException(string message) : Exception(message);
