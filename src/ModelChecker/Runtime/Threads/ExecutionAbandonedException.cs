namespace SafePublication.ModelChecker.Runtime.Threads;

/// <summary>Unwinds a thread whose execution is over. Rewritten code never swallows it.</summary>
internal sealed class ExecutionAbandonedException : Exception
{
    public static ExecutionAbandonedException Instance { get; } = new();

    /// <summary>The unwinding is no error: it needs no stack trace of its own.</summary>
    public override string? StackTrace => null;
}
