using System.Runtime.ExceptionServices;

namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>How a task ended: with a result, with failures, or cancelled.</summary>
internal sealed class TaskEnd
{
    /// <summary>The end of a task without a result.</summary>
    public static TaskEnd Done { get; } = new();

    /// <summary>The result of a task that ran to its end.</summary>
    public object? Result { get; private init; }

    /// <summary>What the task threw; empty when it ran to its end or was cancelled.</summary>
    public IReadOnlyList<Exception> Failures { get; private init; } = [];

    public bool IsCanceled { get; private init; }

    private long ResultToken { get; init; }

    public TaskStatus Status =>
        IsCanceled ? TaskStatus.Canceled : Failures.Count > 0 ? TaskStatus.Faulted : TaskStatus.RanToCompletion;

    /// <summary>What <see cref="Task.Exception"/> is.</summary>
    public AggregateException? Exception => Failures.Count > 0 ? new AggregateException(Failures) : null;

    private Exception? Cancellation { get; init; }

    /// <summary>The end of a task with a result, whose reference came from the load with this token.</summary>
    public static TaskEnd With(object? result, int token = 0) => new() { Result = result, ResultToken = Hooks.TokenHooks.Keep(token) };

    public static TaskEnd Failed(params IReadOnlyList<Exception> failures) => new() { Failures = failures };

    public static TaskEnd Canceled(Exception? cause = null) => new() { IsCanceled = true, Cancellation = cause ?? new TaskCanceledException() };

    /// <summary>The end of a task that a token cancelled; its exception names the token.</summary>
    public static TaskEnd Canceled(CancellationToken token) => Canceled(ExceptionOf(token));

    /// <summary>What an exception makes of an async method: a cancellation is no failure.</summary>
    public static TaskEnd Of(Exception exception) => exception is OperationCanceledException ? Canceled(exception) : Failed(exception);

    /// <summary>The end of a task that completed outside of the model.</summary>
    public static TaskEnd OfReal(Task task) =>
        task.IsCanceled ? Canceled() : task.Exception is { } exception ? Failed(exception.InnerExceptions) : With(ResultOf(task));

    /// <summary>Runs a piece of the program to its end, whatever that is; the checker's own exceptions pass.</summary>
    public static TaskEnd Run(Func<TaskEnd> code, Func<Exception, TaskEnd> otherwise)
    {
        try
        {
            return code();
        }
        catch (Exception exception) when (!Runtime.Failures.EndsExecution(exception))
        {
            return otherwise(exception);
        }
    }

    /// <summary>Where the result is taken without an event, what is reached through it depends on where the task had it from.</summary>
    public void PassToken(ref int token)
    {
        if (Hooks.TokenHooks.Revive(ResultToken) is not 0 and var own)
            token = own;
    }

    /// <summary>Throws as <c>await</c> does: the first failure itself.</summary>
    public void ThrowFirst()
    {
        if (Failures.Count > 0)
            ExceptionDispatchInfo.Throw(Failures[0]);
        if (IsCanceled)
            ExceptionDispatchInfo.Throw(Cancellation!);
    }

    /// <summary>Throws as <see cref="Task.Wait()"/> does: everything in one <see cref="AggregateException"/>.</summary>
    public void ThrowAll()
    {
        if (IsCanceled)
            throw new AggregateException(ExceptionOf(Cancellation is OperationCanceledException cause ? cause.CancellationToken : default));
        if (Exception is { } exception)
            throw exception;
    }

    private static TaskCanceledException ExceptionOf(CancellationToken token) => new(null, null, token);

    private static object? ResultOf(Task task) => task.GetType().GetProperty(nameof(Task<>.Result))?.GetValue(task);

    /// <inheritdoc/>
    public override string ToString() => IsCanceled ? "cancelled" : Failures.Count > 0 ? $"failed ({Failures[0].GetType().Name})" : "complete";
}
