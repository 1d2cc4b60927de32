using System.Collections.Immutable;
using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// <see cref="Monitor.Wait(object)"/> and pulses. The waiting threads stand in a queue that is touched only inside the lock; each of them waits for
/// a location of its own, which the pulse that takes it out of the queue stores to. A pulse that finds nobody is lost.
/// </summary>
internal static class MonitorWaits
{
    /// <summary>Leaves the lock, waits for a pulse, and enters again. False when the time limit, if there is one, passed first.</summary>
    public static bool Wait(object owner, bool hasLimit, int site)
    {
        var thread = CurrentThread.Recording
            ?? throw new UnsupportedConstructException("Monitor.Wait is called by the set-up or the observer, where nobody can pulse.");
        var depth = Depth(thread, owner);
        var ticket = new object();
        thread.Execution.Memory.Names.Of(ticket, thread.Names);
        Change(thread, owner, queue => queue.Add(ticket), site);
        thread.Held(owner) = 1;
        ModelledLock.Exit(owner, site);
        var isPulsed = IsPulsed(thread, ticket, !hasLimit, site);
        ModelledLock.Enter(owner, site);
        thread.Held(owner) = depth;
        return isPulsed || !Change(thread, owner, queue => queue.Remove(ticket), site).Contains(ticket);
    }

    /// <summary>Lets the thread that has waited longest go on.</summary>
    public static void Pulse(object owner, int site)
    {
        if (CurrentThread.Recording is not { } thread)
            return;
        Depth(thread, owner);
        Release(thread, Change(thread, owner, static queue => queue.IsEmpty ? queue : queue.RemoveAt(0), site).Take(1), site);
    }

    /// <summary>Lets all waiting threads go on.</summary>
    public static void PulseAll(object owner, int site)
    {
        if (CurrentThread.Recording is not { } thread)
            return;
        Depth(thread, owner);
        Release(thread, Change(thread, owner, static _ => [], site), site);
    }

    private static int Depth(LogicalThread thread, object owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return thread.Held(owner) is > 0 and var depth ? depth : throw new SynchronizationLockException();
    }

    private static bool IsPulsed(LogicalThread thread, object ticket, bool mustBe, int site)
    {
        var token = 0;
        if (thread.Load(Signal(thread, ticket, site), MemoryOrder.Acquire, site, ref token).Bits != 0)
            return true;
        if (mustBe)
            thread.Block($"waits for a pulse of {thread.Execution.Sites[site].Name}", token);
        return false;
    }

    private static void Release(LogicalThread thread, IEnumerable<object> tickets, int site)
    {
        foreach (var ticket in tickets)
        {
            var signal = Signal(thread, ticket, site);
            thread.Store(signal, new StoredValue(1, null), new Access(signal.Location, MemoryOrder.Release, site));
        }
    }

    /// <summary>Changes the queue; returns the old one. The lock orders this: there is one value to read.</summary>
    private static ImmutableList<object> Change(LogicalThread thread, object owner, Func<ImmutableList<object>, ImmutableList<object>> change, int site)
    {
        var queue = thread.Execution.Memory.Hidden(
            owner, HiddenState.Count, thread.Names, $"waiters of {thread.Execution.Sites[site].Name}", new StoredValue(0, ImmutableList<object>.Empty));
        var token = 0;
        var old = (ImmutableList<object>)thread.Load(queue, MemoryOrder.Plain, site, ref token).Reference!;
        var changed = change(old);
        if (changed != old)
            thread.Store(queue, new StoredValue(0, changed), new Access(queue.Location, MemoryOrder.Plain, site));
        return old;
    }

    private static Cell Signal(LogicalThread thread, object ticket, int site) =>
        thread.Execution.Memory.Hidden(ticket, HiddenState.Completion, thread.Names, $"pulse of {thread.Execution.Sites[site].Name}");
}
