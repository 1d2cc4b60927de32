namespace SafePublication.ModelChecker;

/// <summary>A scenario is not usable as it is, and the message says why to its author.</summary>
public sealed class ScenarioException(string message) : Exception(message);
