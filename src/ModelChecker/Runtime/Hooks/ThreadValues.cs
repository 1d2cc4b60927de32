using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>The thread whose values a thread local gives.</summary>
internal static class ThreadValues
{
    public static LogicalThread Here() => CurrentThread.Value
        ?? throw new UnsupportedConstructException("Code of the scenario runs on a thread that the checker does not control.");
}
