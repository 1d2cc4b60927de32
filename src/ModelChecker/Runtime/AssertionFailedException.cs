namespace SafePublication.ModelChecker.Runtime;

/// <summary>A <see cref="System.Diagnostics.Debug"/> or <see cref="System.Diagnostics.Trace"/> assertion of checked code failed.</summary>
public sealed class AssertionFailedException(string message) : Exception(message);
