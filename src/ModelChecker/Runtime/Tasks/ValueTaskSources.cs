using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>The tasks that stand for the rounds of value task sources. A source keeps its own where it would keep the state of a continuation.</summary>
internal static class ValueTaskSources<T>
{
    public static void Begin(ref ManualResetValueTaskSourceCore<T> core)
    {
        var round = new TaskCompletionSource<T>().Task;
        StateOf(ref core) = new ModelledTask(round) { Name = "a value task source" }.Attach();
    }

    /// <summary>The round that the source is in; the first one begins by itself.</summary>
    public static ModelledTask RoundOf(ref ManualResetValueTaskSourceCore<T> core)
    {
        if (StateOf(ref core) is null)
            Begin(ref core);
        return (ModelledTask)StateOf(ref core)!;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_continuationState")]
    private static extern ref object? StateOf(ref ManualResetValueTaskSourceCore<T> core);
}
