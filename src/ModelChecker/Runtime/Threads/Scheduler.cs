namespace SafePublication.ModelChecker.Runtime.Threads;

/// <summary>
/// Lets exactly one logical thread run at a time, the one that the engine names. A logical thread that never has to wait runs on the
/// worker that is active anyway; control changes to another worker only when a thread parks in the middle of its code.
/// </summary>
internal sealed class Scheduler(Execution execution, WorkerPool pool)
{
    private readonly SemaphoreSlim _finished = new(0);
    private readonly Worker _owner = Worker.ForThisThread();
    private bool _isOver;

    /// <summary>Runs the execution to its end, on the calling thread as far as possible.</summary>
    public void RunToEnd()
    {
        _isOver = false;
        if (!Continue(_owner))
            _finished.Wait();
    }

    /// <summary>Called by the running thread when the engine tells it to wait; returns when the engine names it again.</summary>
    public void Park(LogicalThread thread)
    {
        if (!TryNext(out var next))
            throw ExecutionAbandonedException.Instance;
        if (next == thread.Id)
            return;
        HandOver(execution.Threads[next]!);
        thread.Host!.Sleep();
        if (_isOver)
            throw ExecutionAbandonedException.Instance;
    }

    /// <summary>The run is over: every thread that is parked will be unwound.</summary>
    public void Abandon() => _isOver = true;

    private void HandOver(LogicalThread next)
    {
        if (next.Host is { } host)
        {
            host.Wake();
            return;
        }
        var worker = pool.Rent();
        worker.Assign(() => Serve(worker, next));
    }

    private void Serve(Worker worker, LogicalThread first)
    {
        RunThread(worker, first);
        var isFinished = Continue(worker);
        pool.Return(worker);
        if (isFinished)
            _finished.Release();
    }

    /// <summary>Runs threads on this worker until another worker has taken over (false) or the execution is finished (true).</summary>
    private bool Continue(Worker worker)
    {
        while (TryNext(out var next))
        {
            var thread = execution.Threads[next]!;
            if (thread.Host is { } host)
            {
                host.Wake();
                return false;
            }
            RunThread(worker, thread);
        }
        return Unwind();
    }

    private bool TryNext(out int next)
    {
        next = -1;
        try
        {
            _isOver = _isOver || !execution.Run.TryNext(out next);
        }
        catch (NondeterministicProgramException exception)
        {
            execution.EndCheck(exception);
        }
        return !_isOver;
    }

    private void RunThread(Worker worker, LogicalThread thread)
    {
        thread.Host = worker;
        execution.RunBody(thread);
        thread.HasEnded = true;
    }

    /// <summary>Wakes the next parked thread, which unwinds and comes back here on its own worker; true when none is left.</summary>
    private bool Unwind()
    {
        var parked = execution.Threads.Find(thread => thread is { Host: not null, HasEnded: false });
        parked?.Host!.Wake();
        return parked is null;
    }
}
