using SafePublication.ModelChecker.Runtime.Hooks;
using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>
/// What a <see cref="Task"/> of the program stands for; the task object itself only has the identity. Completing it is a release store to a
/// location of its own, and whoever finds it complete has made an acquire load of that: what was before the completion is ordered
/// before what follows the wait, the <c>await</c> or the test.
/// </summary>
internal sealed class ModelledTask(Task task)
{
    private readonly HashSet<LogicalThread> _knowing = [];
    private readonly HashSet<LogicalThread> _timing = [];
    private TaskEnd? _end;
    private bool _isSettled;

    /// <summary>The task object.</summary>
    public Task Task { get; } = task;

    /// <summary>What the witness calls the task.</summary>
    public string Name { get; set; } = "the task";

    /// <summary>False while only the thread that made the task can know of it: completing it then is no event.</summary>
    public bool IsShared { get; set; } = true;

    /// <summary>True for a delay: it is over at any moment, and nothing happens before that.</summary>
    public bool IsDelay { get; init; }

    /// <summary>
    /// True for a task that was just found to have to wait, such as a delay: an <c>await</c> of it always gives way. That it may have ended in
    /// between shows nothing that the new thread does not show.
    /// </summary>
    public bool GivesWay { get; init; }

    /// <summary>The continuations that whoever completes the task runs himself; null when they always run on threads of their own.</summary>
    public InlineContinuations? Continuations { get; init; }

    /// <summary>What a task that is started later will do.</summary>
    public Func<TaskEnd>? Body { get; init; }

    /// <summary>The thread whose end is the end of the task, if there is one.</summary>
    public LogicalThread? Runner { get; private set; }

    /// <summary>The model of a task, or null for one that was made outside of the execution.</summary>
    public static ModelledTask? Of(Task task) => CurrentThread.Value?.Execution.AttachedTo<ModelledTask>(task);

    /// <summary>Makes this the model of its task.</summary>
    public ModelledTask Attach()
    {
        if (CurrentThread.Value is { } thread)
        {
            thread.Execution.Attach(Task, this);
            thread.Execution.Memory.Names.Of(Task, thread.Names);
        }

        return this;
    }

    /// <summary>Has a thread of its own complete the task.</summary>
    public void RunOnThread(Func<TaskEnd> body, int site) => Runner = ThreadStarts.Start(() => End(body(), site), site);

    /// <summary>How the task ended, or null while the calling thread does not see that it has.</summary>
    public TaskEnd? Peek(int site, ref int token)
    {
        var thread = Here();
        if (_isSettled || !thread.Records)
            return _end;
        if (_knowing.Contains(thread))
            return _end;
        if (IsDelay && _timing.Add(thread))
            thread.Start(() => End(TaskEnd.Done, site), site);
        if (thread.Load(CellFor(thread), MemoryOrder.Acquire, site, ref token).Reference is null)
            return null;
        _knowing.Add(thread);
        return _end;
    }

    /// <summary>How the task ended; the thread is blocked until it has.</summary>
    public TaskEnd Wait(int site)
    {
        var token = 0;
        var thread = Here();
        if (IsDelay)
            return PassDelay(thread);
        if (Runner is not null && thread.Records && _knowing.Add(thread))
            ThreadStarts.Join(Runner, site);
        else if (Peek(site, ref token) is null)
            Block(thread, token);
        return _end!;
    }

    /// <summary>Completes a task that nobody else completes.</summary>
    public void End(TaskEnd end, int site)
    {
        var thread = Here();
        _end = end;
        _isSettled = !IsShared || !thread.Records;
        if (_isSettled)
            return;
        _knowing.Add(thread);
        thread.Store(CellFor(thread), new StoredValue(0, end), Release(thread, site));
    }

    /// <summary>Completes the task unless somebody was first.</summary>
    public bool TryEnd(TaskEnd end, int site)
    {
        var (thread, token) = (Here(), 0);
        if (Peek(site, ref token) is not null)
            return false;
        _end = end;
        _isSettled = !thread.Records;
        if (_isSettled)
            return true;
        _knowing.Add(thread);
        thread.Store(CellFor(thread), new StoredValue(0, end), Release(thread, site), exclusive: true);
        Continuations?.RunAll(site);
        return true;
    }

    /// <summary>Whoever has waited for a delay finds it over from then on.</summary>
    private TaskEnd PassDelay(LogicalThread thread)
    {
        _knowing.Add(thread);
        return _end = TaskEnd.Done;
    }

    private void Block(LogicalThread thread, int token)
    {
        if (!thread.Records)
            throw new UnsupportedConstructException("A task is waited for that is not complete before the actors start, or not after their ends.");
        thread.Block($"waits for {Name}", token);
    }

    private Access Release(LogicalThread thread, int site) => new(CellFor(thread).Location, MemoryOrder.Release, site, Publishes: true);

    private Cell CellFor(LogicalThread thread) =>
        thread.Execution.Memory.Hidden(Task, HiddenState.Completion, thread.Names, $"completion of {Name}");

    private static LogicalThread Here() => CurrentThread.Value
        ?? throw new UnsupportedConstructException("Code of the scenario runs on a thread that the checker does not control.");
}
