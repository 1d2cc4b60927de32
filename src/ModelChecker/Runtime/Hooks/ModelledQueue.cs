using System.Collections.Immutable;
using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Tasks;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// A queue that threads hand items over by, until it is closed: one location that holds all of it. Adding, taking and closing are one atomic load
/// and store each, adding and closing a release, taking an acquire.
/// </summary>
internal sealed class ModelledQueue<T>(object owner, int capacity, string name)
{
    private Content _early = Content.Empty;
    private Content _current = Content.Empty;

    /// <summary>What the queue holds at one moment.</summary>
    public sealed record Content(ImmutableList<T> Items, bool IsClosed, Exception? Failure)
    {
        public static Content Empty { get; } = new([], false, null);

        /// <summary>True when nothing is left and nothing can come.</summary>
        public bool IsOver => IsClosed && Items.IsEmpty;

        public override string ToString() => $"{Items.Count} items{(IsClosed ? ", closed" : "")}";
    }

    public Content Read(ref int token)
    {
        var thread = ThreadValues.Here();
        return thread.Records ? (Content)thread.Load(CellFor(thread), MemoryOrder.Acquire, 0, ref token).Reference! : _current;
    }

    public Content Read()
    {
        var token = 0;
        return Read(ref token);
    }

    /// <summary>One attempt to add: not when the queue is closed or full. Returns what was there before.</summary>
    public (Content Before, bool IsDone) TryAdd(T item, ref int token) =>
        Change(content => content.IsClosed || !HasRoom(content) ? null : content with { Items = content.Items.Add(item) }, ref token);

    /// <summary>One attempt to take: not when the queue is empty. Returns what was there before.</summary>
    public (Content Before, bool IsDone) TryTake(ref int token) =>
        Change(content => content.Items.IsEmpty ? null : content with { Items = content.Items.RemoveAt(0) }, ref token);

    /// <summary>Closes the queue. Not when it was closed before.</summary>
    public (Content Before, bool IsDone) TryClose(Exception? failure)
    {
        var token = 0;
        return Change(content => content.IsClosed ? null : content with { IsClosed = true, Failure = failure }, ref token);
    }

    /// <summary>Adds as soon as there is room. False when the queue is closed.</summary>
    /// <exception cref="OperationCanceledException">Cancellation is requested first.</exception>
    public bool Add(T item, int site, CancellationToken cancellation = default)
    {
        (Content Before, bool IsDone) attempt = (Content.Empty, false);
        Cancellation.UntilRequestedOr(cancellation, site, (ref token) => (attempt = TryAdd(item, ref token)).IsDone || attempt.Before.IsClosed);
        return attempt.IsDone;
    }

    /// <summary>Takes as soon as there is something. Returns what was there before; that is over when there was nothing to take.</summary>
    /// <exception cref="OperationCanceledException">Cancellation is requested first.</exception>
    public Content Take(int site, CancellationToken cancellation = default)
    {
        (Content Before, bool IsDone) attempt = (Content.Empty, false);
        Cancellation.UntilRequestedOr(cancellation, site, (ref token) => (attempt = TryTake(ref token)).IsDone || attempt.Before.IsOver);
        return attempt.Before;
    }

    /// <summary>Waits until the content is as wanted, and returns it.</summary>
    /// <exception cref="OperationCanceledException">Cancellation is requested first.</exception>
    public Content WaitFor(Func<Content, bool> isWanted, CancellationToken cancellation = default)
    {
        Content now = Content.Empty;
        Cancellation.UntilRequestedOr(cancellation, 0, (ref token) =>
        {
            now = Read(ref token);
            return isWanted(now);
        });
        return now;
    }

    /// <summary>Whether something can be added to such content.</summary>
    public bool HasRoom(Content content) => content.Items.Count < capacity;

    /// <summary>Replaces the content unless the change makes nothing of it.</summary>
    private (Content Before, bool IsDone) Change(Func<Content, Content?> change, ref int token)
    {
        var before = Read(ref token);
        if (change(before) is not { } changed)
            return (before, false);
        var thread = ThreadValues.Here();
        if (thread.Records)
            thread.Store(CellFor(thread), new StoredValue(0, changed), new Access(CellFor(thread).Location, MemoryOrder.Release, Publishes: true), exclusive: true);
        else
            _early = changed;
        _current = changed;
        return (before, true);
    }

    private Cell CellFor(LogicalThread thread) =>
        thread.Execution.Memory.Hidden(owner, HiddenState.Whole, thread.Names, name, new StoredValue(0, _early));
}
