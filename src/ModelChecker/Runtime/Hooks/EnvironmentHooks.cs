namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>What <see cref="Environment"/> says of the running thread.</summary>
[Replaces(typeof(Environment), LeavesOthers = true)]
public static class EnvironmentHooks
{
    /// <summary>The thread's number in the execution, the same in every run.</summary>
    public static int get_CurrentManagedThreadId() => Threads.CurrentThread.Value is { } thread ? thread.Id + 1 : Environment.CurrentManagedThreadId;
}
