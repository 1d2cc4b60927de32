namespace SafePublication.CommandLine;

/// <summary>What the process answers, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>Nothing was found.</summary>
    public const int Clean = 0;

    /// <summary>At least one finding remains, or a scenario is violated.</summary>
    public const int Findings = 1;

    /// <summary>The command line was not understood, or an input could not be loaded.</summary>
    public const int Error = 2;

    /// <summary>A bound ended a check: nothing was violated until then, and nothing is proved.</summary>
    public const int BoundReached = 3;

    /// <summary>Ctrl-C ended the process (128 and the number of the signal).</summary>
    public const int Interrupted = 130;

    /// <summary>A signal ended the process (128 and its number).</summary>
    public const int Terminated = 143;
}
