using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>
/// Runs the state machines of async methods in place of the library's builders. A method runs on the calling thread as far as it finds
/// everything complete; where it has to wait it gives way, and a new thread waits and runs the rest, as a thread of the pool would.
/// </summary>
internal static class AsyncMethod
{
    /// <summary>
    /// The model of a method's task, null for an <c>async void</c> method. Until the method gives way nobody but its caller can have the task.
    /// </summary>
    public static ModelledTask? ModelOf<TBuilder>(ref TBuilder builder) => BuilderTasks.Of(ref builder) is { } task
        ? ModelledTask.Of(task) ?? new ModelledTask(task) { IsShared = false }.Attach()
        : null;

    /// <summary>Runs the method up to where it gives way for the first time. What it changes in flowing values does not come back to its caller.</summary>
    public static void Start<TMachine>(ref TMachine machine) where TMachine : IAsyncStateMachine
    {
        var thread = CurrentThread.Value;
        var values = thread?.FlowValues;
        machine.MoveNext();
        if (thread is not null)
            thread.FlowValues = values!;
    }

    /// <summary>Goes on with the method when the awaiter says so.</summary>
    public static void Suspend<TBuilder, TAwaiter, TMachine>(ref TBuilder builder, ref TAwaiter awaiter, ref TMachine machine, int site)
        where TAwaiter : INotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        if (ModelOf(ref builder) is { } task)
            (task.IsShared, task.Name) = (true, NameOf(typeof(TMachine)));
        var box = BoxOf(ref machine);
        Awaited.Continue(ref awaiter, () => Resume(box), site);
    }

    /// <summary>The machine of a method <c>Load</c> is called <c>&lt;Load&gt;d__1</c>.</summary>
    private static string NameOf(Type machine) => machine.Name[(machine.Name.IndexOf('<') + 1)..machine.Name.LastIndexOf('>')];

    private static void Resume(IAsyncStateMachine box)
    {
        var machines = CurrentThread.Value!.Machines;
        machines.Push(box);
        try
        {
            box.MoveNext();
        }
        finally
        {
            machines.Pop();
        }
    }

    /// <summary>A machine that is a struct is copied to the heap when it gives way for the first time, and stays there.</summary>
    private static IAsyncStateMachine BoxOf<TMachine>(ref TMachine machine) where TMachine : IAsyncStateMachine
    {
        var thread = CurrentThread.Value!;
        var isResumed = !thread.IsOnStack(ref machine) && thread.Machines.TryPeek(out var box) && box is TMachine;
        return typeof(TMachine).IsValueType && isResumed ? (IAsyncStateMachine)thread.Machines.Peek() : machine;
    }
}
