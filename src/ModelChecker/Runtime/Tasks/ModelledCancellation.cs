using System.Collections.Immutable;
using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>
/// What a <see cref="CancellationTokenSource"/> stands for: whether cancellation is requested, and who wants to hear of it. The source itself is
/// never cancelled. Requesting is a release, finding it requested an acquire.
/// </summary>
internal sealed class ModelledCancellation(CancellationTokenSource source)
{
    private static readonly ImmutableList<Callback> Taken = [new(static () => { })];

    private readonly Dictionary<CancellationTokenRegistration, Callback> _registered = [];

    public bool IsRequested(int site, ref int token)
    {
        var thread = Here();
        return thread.Load(RequestCell(thread), MemoryOrder.Acquire, site, ref token).Bits != 0;
    }

    /// <summary>Requests cancellation, and runs the callbacks on the calling thread, the last registered first.</summary>
    public void Cancel(int site)
    {
        var thread = Here();
        if (!TryRequest(thread, site))
            return;
        foreach (var callback in Change(thread, static _ => Taken, site).Reverse())
            callback.Run(thread, site);
    }

    public CancellationTokenRegistration Register(CancellationToken token, Action action, int site)
    {
        var callback = new Callback(action);
        Here().Execution.Memory.Names.Of(callback, Here().Names);
        var registration = token.Register(static () => { });
        _registered[registration] = callback;
        if (Change(Here(), old => old == Taken ? old : old.Add(callback), site) != Taken)
            return registration;
        action();
        return default;
    }

    /// <summary>Takes a callback back. False when it is not registered any more: it may have run, or be running.</summary>
    public bool Unregister(CancellationTokenRegistration registration, int site) =>
        _registered.TryGetValue(registration, out var callback)
        && Change(Here(), old => old == Taken ? old : old.Remove(callback), site).Contains(callback);

    /// <summary>Takes a callback back; one that another thread is running is waited for.</summary>
    public void Dispose(CancellationTokenRegistration registration, int site)
    {
        if (!Unregister(registration, site) && _registered.TryGetValue(registration, out var callback))
            callback.WaitFor(Here(), site);
    }

    private bool TryRequest(LogicalThread thread, int site)
    {
        var token = 0;
        if (IsRequested(site, ref token))
            return false;
        thread.Store(RequestCell(thread), new StoredValue(1, null), new Access(RequestCell(thread).Location, MemoryOrder.Release, site), exclusive: true);
        return true;
    }

    /// <summary>Changes the list of callbacks in one step; returns the old one.</summary>
    private ImmutableList<Callback> Change(LogicalThread thread, Func<ImmutableList<Callback>, ImmutableList<Callback>> change, int site)
    {
        var cell = CallbacksCell(thread);
        var token = 0;
        var old = (ImmutableList<Callback>)thread.Load(cell, MemoryOrder.Acquire, site, ref token).Reference!;
        thread.Store(cell, new StoredValue(0, change(old)), new Access(cell.Location, MemoryOrder.Release, site), exclusive: true);
        return old;
    }

    private Cell RequestCell(LogicalThread thread) => thread.Execution.Memory.Hidden(
        source, HiddenState.Completion, thread.Names, "CancellationTokenSource.IsCancellationRequested");

    private Cell CallbacksCell(LogicalThread thread) => thread.Execution.Memory.Hidden(
        source, HiddenState.Whole, thread.Names, "callbacks of CancellationTokenSource", new StoredValue(0, ImmutableList<Callback>.Empty));

    private static LogicalThread Here() => CurrentThread.Value
        ?? throw new UnsupportedConstructException("Code of the scenario runs on a thread that the checker does not control.");

    /// <summary>What runs when cancellation is requested.</summary>
    private sealed class Callback(Action action)
    {
        private LogicalThread? _runner;

        public void Run(LogicalThread thread, int site)
        {
            _runner = thread;
            action();
            thread.Store(CellFor(thread), new StoredValue(1, null), new Access(CellFor(thread).Location, MemoryOrder.Release, site));
        }

        public void WaitFor(LogicalThread thread, int site)
        {
            var token = 0;
            if (_runner != thread && thread.Load(CellFor(thread), MemoryOrder.Acquire, site, ref token).Bits == 0)
                thread.BlockAt(site, "waits for the end of a cancellation callback", token);
        }

        private Cell CellFor(LogicalThread thread) =>
            thread.Execution.Memory.Hidden(this, HiddenState.Completion, thread.Names, "end of a cancellation callback");
    }
}
