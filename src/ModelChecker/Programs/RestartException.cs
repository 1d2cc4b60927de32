namespace SafePublication.ModelChecker;

/// <summary>The program performs its accesses by other events from now on: what was explored so far is void, and the exploration begins again.</summary>
internal sealed class RestartException(string reason) : Exception(reason);
