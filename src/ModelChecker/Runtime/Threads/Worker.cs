namespace SafePublication.ModelChecker.Runtime.Threads;

/// <summary>An operating-system thread that logical threads run on, one at a time.</summary>
internal sealed class Worker
{
    private readonly SemaphoreSlim _signal = new(0);
    private Action? _assignment;

    /// <summary>The worker of a thread that already exists: it runs logical threads itself and is never assigned.</summary>
    public static Worker ForThisThread() => new();

    /// <summary>A worker with a thread of its own, which waits for assignments.</summary>
    public static Worker Start()
    {
        var worker = new Worker();
        new Thread(worker.Serve, WorkerStackBytes) { IsBackground = true, Name = "SafePublication actor" }.Start();
        return worker;
    }

    public void Assign(Action assignment)
    {
        _assignment = assignment;
        _signal.Release();
    }

    /// <summary>Ends the worker's thread.</summary>
    public void Stop()
    {
        _assignment = null;
        _signal.Release();
    }

    /// <summary>Lets the logical thread that is parked here go on.</summary>
    public void Wake() => _signal.Release();

    /// <summary>Parks until <see cref="Wake"/>.</summary>
    public void Sleep() => _signal.Wait();

    private const int WorkerStackBytes = 4 << 20;

    private void Serve()
    {
        _signal.Wait();
        while (_assignment is not null)
        {
            _assignment();
            _signal.Wait();
        }
    }
}
