using System.Collections.Concurrent;

namespace SafePublication.ModelChecker.Runtime.Threads;

/// <summary>Idle workers: starting a thread costs more than a whole execution.</summary>
internal sealed class WorkerPool : IDisposable
{
    private readonly ConcurrentStack<Worker> _idle = [];

    public Worker Rent() => _idle.TryPop(out var worker) ? worker : Worker.Start();

    public void Return(Worker worker) => _idle.Push(worker);

    public void Dispose()
    {
        while (_idle.TryPop(out var worker))
            worker.Stop();
    }
}
