namespace SafePublication.CommandLine.Loading;

/// <summary>An input cannot be scanned; the message is the one line that the user reads.</summary>
internal sealed class LoadException(string message) : Exception(message);
