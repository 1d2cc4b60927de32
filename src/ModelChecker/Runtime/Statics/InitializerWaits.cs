using System.Collections.Immutable;
using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Statics;

/// <summary>
/// Threads that wait for a static constructor inside of another one. Initialisers alone must not deadlock (ECMA-335, II.10.5.3.3): the thread that
/// would close a cycle of such waits does not wait and sees the type as it is. Who waits for whom is one location, changed in one step, as
/// the runtime does it under one lock; only a thread inside of a static constructor can be part of a cycle, so that the others do not touch it.
/// </summary>
internal sealed class InitializerWaits
{
    private readonly Dictionary<LogicalThread, ImmutableStack<StaticStorage>> _running = [];

    /// <summary>What a thread waits for, who runs that, and what the thread itself is running.</summary>
    private sealed record Wait(StaticStorage Wanted, int Runner, ImmutableStack<StaticStorage> Running);

    public void Begin(StaticStorage storage, LogicalThread thread) => _running[thread] = RunningOf(thread).Push(storage);

    public void End(LogicalThread thread) => _running[thread] = RunningOf(thread).Pop();

    public bool AreNeeded(LogicalThread thread) => !RunningOf(thread).IsEmpty;

    /// <summary>True when the thread's wait would close a cycle; otherwise the others know of the wait from now on.</summary>
    public bool CloseCycle(StaticStorage wanted, int runner, LogicalThread thread)
    {
        var wait = new Wait(wanted, runner, RunningOf(thread));
        var cell = thread.Execution.Memory.Hidden(
            typeof(InitializerWaits), HiddenState.Whole, thread.Names, "waits for static constructors", new StoredValue(0, ImmutableDictionary<int, Wait>.Empty));
        var token = 0;
        var waits = (ImmutableDictionary<int, Wait>)thread.Load(cell, MemoryOrder.Acquire, 0, ref token).Reference!;
        if (IsCycle(waits, wait, thread.Id))
            return true;
        thread.Store(cell, new StoredValue(0, waits.SetItem(thread.Id, wait)), new Access(cell.Location, MemoryOrder.Release), exclusive: true);
        return false;
    }

    public void Clear() => _running.Clear();

    /// <summary>
    /// A wait is over, and no link of a cycle, when the thread that it is for has begun to wait again and does not run the type any more. Known waits
    /// are no cycle without the new one, so that the walk ends.
    /// </summary>
    private static bool IsCycle(ImmutableDictionary<int, Wait> waits, Wait first, int thread)
    {
        var link = first;
        while (link.Runner != thread)
        {
            if (!waits.TryGetValue(link.Runner, out var next) || !next.Running.Contains(link.Wanted))
                return false;
            link = next;
        }

        return first.Running.Contains(link.Wanted);
    }

    private ImmutableStack<StaticStorage> RunningOf(LogicalThread thread) => _running.GetValueOrDefault(thread, []);
}
