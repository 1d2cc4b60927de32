namespace SafePublication.ModelChecker.Rewriting.Loading;

/// <summary>A program cannot be checked, and the message says why to its author.</summary>
public sealed class ProgramLoadException(string message) : Exception(message);
