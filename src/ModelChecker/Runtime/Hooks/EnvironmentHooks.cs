namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>What <see cref="Environment"/> says of the running thread, and the ends of a process.</summary>
[Replaces(typeof(Environment), LeavesOthers = true)]
public static class EnvironmentHooks
{
    /// <summary>The thread's number in the execution, the same in every run.</summary>
    public static int get_CurrentManagedThreadId() => Threads.CurrentThread.Value is { } thread ? thread.Id + 1 : Environment.CurrentManagedThreadId;

    /// <summary>Ends the check with a message: the process is the checker's own.</summary>
    public static void Exit(int exitCode, int site) => throw Refused("Exit", site);

    /// <summary>Ends the check with a message: the process is the checker's own.</summary>
    public static void FailFast(string? message, int site) => throw Refused("FailFast", site);

    /// <summary>Ends the check with a message: the process is the checker's own.</summary>
    public static void FailFast(string? message, Exception? exception, int site) => throw Refused("FailFast", site);

    private static UnsupportedConstructException Refused(string member, int site) =>
        new($"Environment.{member} would end the checker itself ({Threads.CurrentThread.Value?.Execution.Sites[site]}).");
}
