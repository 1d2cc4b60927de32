namespace SafePublication.CommandLine.Repairing;

/// <summary>A result cannot be written; the message is the one line that the user reads.</summary>
internal sealed class SaveException(string message) : Exception(message);
