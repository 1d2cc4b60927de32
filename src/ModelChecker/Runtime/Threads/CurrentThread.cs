using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Runtime.Threads;

/// <summary>
/// The logical thread that runs on this operating-system thread. The calls that rewriting inserts have no other way to reach their
/// execution: this is the one piece of static mutable state.
/// </summary>
internal static class CurrentThread
{
    [ThreadStatic]
    private static LogicalThread? _value;

    public static LogicalThread? Value
    {
        get => _value;
        set => _value = value;
    }

    /// <summary>The thread whose accesses are events, or null outside of executions and during set-up.</summary>
    public static LogicalThread? Recording
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var thread = _value;
            return thread is { Records: true } ? thread : null;
        }
    }
}
