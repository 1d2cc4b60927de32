using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// Async methods: the end of the method is a release, awaiting it an acquire. Nobody awaits an <c>async void</c> method, and what it throws
/// ends the program.
/// </summary>
[Replaces(typeof(AsyncVoidMethodBuilder), Harmless = ["SetStateMachine"])]
[Replaces(typeof(AsyncIteratorMethodBuilder), Harmless = ["Create", "Complete"])]
[Replaces(typeof(AsyncTaskMethodBuilder), Harmless = ["Create", "SetStateMachine"])]
[Replaces(typeof(AsyncTaskMethodBuilder<>), Harmless = ["Create", "SetStateMachine"])]
[Replaces(typeof(AsyncValueTaskMethodBuilder), Harmless = ["Create", "SetStateMachine"])]
[Replaces(typeof(AsyncValueTaskMethodBuilder<>), Harmless = ["Create", "SetStateMachine"])]
public static class AsyncMethodBuilderHooks
{
    /// <summary>A builder that tells no synchronisation context of its method.</summary>
    public static AsyncVoidMethodBuilder Create() => default;

    /// <summary>Runs the method up to where it gives way for the first time.</summary>
    public static void Start<TBuilder, TMachine>(ref TBuilder builder, ref TMachine stateMachine) where TMachine : IAsyncStateMachine =>
        AsyncMethod.Start(ref stateMachine);

    /// <summary>Runs an iterator up to its next value, or to where it gives way.</summary>
    public static void MoveNext<TMachine>(ref AsyncIteratorMethodBuilder builder, ref TMachine stateMachine) where TMachine : IAsyncStateMachine =>
        AsyncMethod.Start(ref stateMachine);

    /// <summary>The method's task, for its caller.</summary>
    public static TTask get_Task<TBuilder, TTask>(ref TBuilder builder)
    {
        AsyncMethod.ModelOf(ref builder);
        return BuilderTasks.Property<TBuilder, TTask>(ref builder);
    }

    /// <summary>The method has returned.</summary>
    public static void SetResult<TBuilder>(ref TBuilder builder, int site) => AsyncMethod.ModelOf(ref builder)?.End(TaskEnd.Done, site);

    /// <summary>The method has returned.</summary>
    public static void SetResult<TBuilder, T>(ref TBuilder builder, T result, int valueToken, int site) =>
        AsyncMethod.ModelOf(ref builder)?.End(TaskEnd.With(result, valueToken), site);

    /// <summary>The method has thrown.</summary>
    public static void SetException<TBuilder>(ref TBuilder builder, Exception exception, int site)
    {
        if (AsyncMethod.ModelOf(ref builder) is { } task)
            task.End(TaskEnd.Of(exception), site);
        else
            ThreadStarts.Start(() => ExceptionDispatchInfo.Throw(exception), site);
    }

    /// <summary>The method gives way until what it awaits is complete.</summary>
    public static void AwaitOnCompleted<TBuilder, TAwaiter, TMachine>(ref TBuilder builder, ref TAwaiter awaiter, ref TMachine stateMachine, int site)
        where TAwaiter : INotifyCompletion
        where TMachine : IAsyncStateMachine => AsyncMethod.Suspend(ref builder, ref awaiter, ref stateMachine, site);

    /// <summary>The method gives way until what it awaits is complete.</summary>
    public static void AwaitUnsafeOnCompleted<TBuilder, TAwaiter, TMachine>(ref TBuilder builder, ref TAwaiter awaiter, ref TMachine stateMachine, int site)
        where TAwaiter : ICriticalNotifyCompletion
        where TMachine : IAsyncStateMachine => AsyncMethod.Suspend(ref builder, ref awaiter, ref stateMachine, site);
}
