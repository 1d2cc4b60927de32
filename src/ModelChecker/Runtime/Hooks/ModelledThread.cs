using SafePublication.ModelChecker.Runtime.Tasks;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>What a <see cref="Thread"/> object stands for in an execution. The object itself is never started.</summary>
internal sealed class ModelledThread(Action<object?> body)
{
    private LogicalThread? _thread;

    /// <summary>One more than the number of the thread in its execution; 0 before it starts.</summary>
    public int Number => (_thread?.Id ?? -1) + 1;

    public bool IsStarted => _thread is not null;

    public static Thread Create(Action<object?> body)
    {
        var thread = new Thread(static () => { });
        CurrentThread.Value?.Execution.Attach(thread, new ModelledThread(body));
        return thread;
    }

    public static ModelledThread Of(Thread thread) => CurrentThread.Value?.Execution.AttachedTo<ModelledThread>(thread)
        ?? throw new UnsupportedConstructException("A thread that does not belong to the scenario cannot be checked.");

    public static Thread Current()
    {
        var here = CurrentThread.Value ?? throw new UnsupportedConstructException("Thread.CurrentThread is asked outside of the scenario.");
        return here.Self ??= Stand(here);
    }

    public void Start(object? argument, int site)
    {
        if (_thread is not null)
            throw new ThreadStateException("The thread was started before.");
        _thread = ThreadStarts.Start(() => body(argument), site);
    }

    public void Join(int site)
    {
        if (_thread is null)
            throw new ThreadStateException("The thread was not started.");
        ThreadStarts.Join(_thread, site);
    }

    /// <summary>Whether the calling thread sees that the thread has ended; another thread, which waits for that, tells it.</summary>
    public bool HasEnded(int site)
    {
        if (_thread is null)
            throw new ThreadStateException("The thread was not started.");
        return TaskWaits.Peek(TaskStarts.Start<object>(() => TaskStarts.EndOf(() => Join(site)), site), site) is not null;
    }

    private static Thread Stand(LogicalThread here)
    {
        var thread = Create(static _ => { });
        Of(thread)._thread = here;
        return thread;
    }
}
