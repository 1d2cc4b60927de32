using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>The awaiters of tasks and value tasks. Each continuation runs on a thread of its own.</summary>
[Replaces(typeof(TaskAwaiter))]
[Replaces(typeof(TaskAwaiter<>))]
[Replaces(typeof(ConfiguredTaskAwaitable.ConfiguredTaskAwaiter))]
[Replaces(typeof(ConfiguredTaskAwaitable<>.ConfiguredTaskAwaiter))]
[Replaces(typeof(ValueTaskAwaiter))]
[Replaces(typeof(ValueTaskAwaiter<>))]
[Replaces(typeof(ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter))]
[Replaces(typeof(ConfiguredValueTaskAwaitable<>.ConfiguredValueTaskAwaiter))]
[Replaces(typeof(YieldAwaitable.YieldAwaiter))]
public static class AwaiterHooks
{
    /// <summary>Whether it need not wait: an acquire load.</summary>
    public static bool get_IsCompleted<TAwaiter>(ref TAwaiter awaiter, ref int token, int site) where TAwaiter : ICriticalNotifyCompletion =>
        Awaited.IsModelled(ref awaiter) ? Awaited.Peek(ref awaiter, site, ref token) is not null : UnmodelledIsCompleted<TAwaiter>.Call(ref awaiter);

    /// <summary>Waits.</summary>
    public static void GetResult<TAwaiter>(ref TAwaiter awaiter, int site) where TAwaiter : ICriticalNotifyCompletion
    {
        if (Awaited.IsModelled(ref awaiter))
            Awaited.Get(ref awaiter, site);
        else
            UnmodelledEnd<TAwaiter>.Call(ref awaiter);
    }

    /// <summary>Waits, and returns the result.</summary>
    public static T GetResult<TAwaiter, T>(ref TAwaiter awaiter, ref int token, int site) where TAwaiter : ICriticalNotifyCompletion
    {
        if (!Awaited.IsModelled(ref awaiter))
            return UnmodelledResult<TAwaiter, T>.Call(ref awaiter);
        var end = Awaited.Get(ref awaiter, site)!;
        end.PassToken(ref token);
        return (T)end.Result!;
    }

    /// <summary>Goes on with the continuation later.</summary>
    public static void OnCompleted<TAwaiter>(ref TAwaiter awaiter, Action continuation, int site) where TAwaiter : ICriticalNotifyCompletion =>
        Awaited.Continue(ref awaiter, continuation, site);

    /// <summary>Goes on with the continuation later.</summary>
    public static void UnsafeOnCompleted<TAwaiter>(ref TAwaiter awaiter, Action continuation, int site) where TAwaiter : ICriticalNotifyCompletion =>
        Awaited.Continue(ref awaiter, continuation, site);
}
