namespace SafePublication.CommandLine.Scanning;

/// <summary>An analyzer threw; the message names it and what it threw.</summary>
internal sealed class AnalyzerCrash(string message) : Exception(message);
