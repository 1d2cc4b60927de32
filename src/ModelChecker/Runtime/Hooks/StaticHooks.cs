using SafePublication.ModelChecker.Runtime.Statics;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Gives rewritten code the statics of its execution.</summary>
public static class StaticHooks
{
    /// <summary>The statics of a type.</summary>
    public static T Of<T>() where T : StaticStorage, new() => Here().Execution.Statics.Of<T>(Here());

    /// <summary>The thread statics of a type.</summary>
    public static T OfThread<T>() where T : StaticStorage, new() => Here().Execution.Statics.OfThread<T>(Here());

    /// <summary>Runs a type's precise static constructor, if no thread has done so.</summary>
    public static void Ensure<T>() where T : StaticStorage, new() => Of<T>();

    private static LogicalThread Here() => CurrentThread.Value
        ?? throw new UnsupportedConstructException("Code of the scenario runs on a thread that the checker does not control.");
}
