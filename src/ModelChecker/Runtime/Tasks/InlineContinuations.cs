using System.Collections.Immutable;
using SafePublication.ModelChecker.Runtime.Hooks;
using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>
/// The continuations of a task that a completion source without <see cref="TaskCreationOptions.RunContinuationsAsynchronously"/> completes: whoever
/// completes it runs them inside the call, with the locks that it holds and before it goes on. Where the stack is short a thread of the pool does,
/// so both are explored.
/// </summary>
internal sealed class InlineContinuations(Task task)
{
    private static readonly ImmutableList<Continuation> Taken = [new(static () => { }, ImmutableDictionary<object, object?>.Empty)];

    /// <summary>Has the continuation run when the task is completed; on a thread of its own when it is already.</summary>
    public void Add(Action continuation, int site)
    {
        if (CurrentThread.Recording is not { } thread)
        {
            ThreadStarts.Start(continuation, site);
            return;
        }

        var item = new Continuation(continuation, thread.FlowValues);
        thread.Execution.Memory.Names.Of(item, thread.Names);
        if (Change(thread, old => old == Taken ? old : old.Add(item), site) == Taken)
            ThreadStarts.Start(continuation, site);
    }

    /// <summary>After the task was completed.</summary>
    public void RunAll(int site)
    {
        if (CurrentThread.Recording is not { } thread)
            return;
        foreach (var item in Change(thread, static _ => Taken, site))
        {
            ThreadStarts.Start(() => item.RunIfFirst(site), site);
            item.RunIfFirst(site);
        }
    }

    /// <summary>Changes the list in one step; returns the old one.</summary>
    private ImmutableList<Continuation> Change(LogicalThread thread, Func<ImmutableList<Continuation>, ImmutableList<Continuation>> change, int site)
    {
        var cell = thread.Execution.Memory.Hidden(
            task, HiddenState.Whole, thread.Names, "continuations of the task", new StoredValue(0, ImmutableList<Continuation>.Empty));
        var token = 0;
        var old = (ImmutableList<Continuation>)thread.Load(cell, MemoryOrder.Acquire, site, ref token).Reference!;
        thread.Store(cell, new StoredValue(0, change(old)), new Access(cell.Location, MemoryOrder.Release, site), exclusive: true);
        return old;
    }

    private sealed class Continuation(Action action, ImmutableDictionary<object, object?> values)
    {
        public void RunIfFirst(int site)
        {
            if (ModelledCount.Add(this, 0, 1, site) != 0)
                return;
            var thread = ThreadValues.Here();
            var own = thread.FlowValues;
            thread.FlowValues = values;
            action();
            thread.FlowValues = own;
        }
    }
}
