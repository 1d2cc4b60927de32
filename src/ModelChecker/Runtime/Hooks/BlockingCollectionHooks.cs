using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Tasks;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="BlockingCollection{T}"/> in the order of a queue: adding is a release, taking an acquire.</summary>
[Replaces(typeof(BlockingCollection<>))]
public static class BlockingCollectionHooks
{
    /// <summary>An empty collection.</summary>
    public static BlockingCollection<T> Create<T>() => Attach(new BlockingCollection<T>(), int.MaxValue);

    /// <summary>An empty collection with so much room.</summary>
    public static BlockingCollection<T> Create<T>(int boundedCapacity) => Attach(new BlockingCollection<T>(boundedCapacity), boundedCapacity);

    /// <summary>Adds as soon as there is room.</summary>
    public static void Add<T>(BlockingCollection<T> collection, T item, int site) => Add(collection, item, default, site);

    /// <summary>Adds as soon as there is room, unless cancellation is requested first.</summary>
    public static void Add<T>(BlockingCollection<T> collection, T item, CancellationToken cancellationToken, int site)
    {
        if (!Of(collection, site).Add(item, site, cancellationToken))
            throw new InvalidOperationException("The collection is complete with regards to additions.");
    }

    /// <summary>Adds if there is room.</summary>
    public static bool TryAdd<T>(BlockingCollection<T> collection, T item, int site)
    {
        var token = 0;
        var (before, isDone) = Of(collection, site).TryAdd(item, ref token);
        return before.IsClosed ? throw new InvalidOperationException("The collection is complete with regards to additions.") : isDone;
    }

    /// <summary>Takes as soon as there is something.</summary>
    public static T Take<T>(BlockingCollection<T> collection, int site) => Take(collection, default, site);

    /// <summary>Takes as soon as there is something, unless cancellation is requested first.</summary>
    public static T Take<T>(BlockingCollection<T> collection, CancellationToken cancellationToken, int site) =>
        Of(collection, site).Take(site, cancellationToken) is { IsOver: false } before
        ? before.Items[0]
        : throw new InvalidOperationException("The collection is complete and empty.");

    /// <summary>Takes if there is something.</summary>
    public static bool TryTake<T>(BlockingCollection<T> collection, out T item, int site)
    {
        var token = 0;
        var (before, isDone) = Of(collection, site).TryTake(ref token);
        Unsafe.SkipInit(out item);
        MemoryHooks.StoreAt(ref item, isDone ? before.Items[0] : default!, 0, 0, site);
        return isDone;
    }

    /// <summary>Takes as soon as there is something, or runs into the time limit while there is nothing.</summary>
    public static bool TryTake<T>(BlockingCollection<T> collection, out T item, int millisecondsTimeout, int site) =>
        TryTake(collection, out item, millisecondsTimeout, default, site);

    /// <summary>Takes as soon as there is something, unless cancellation is requested first, or runs into the time limit while there is nothing.</summary>
    public static bool TryTake<T>(BlockingCollection<T> collection, out T item, int millisecondsTimeout, CancellationToken cancellationToken, int site)
    {
        if (millisecondsTimeout != Timeout.Infinite)
        {
            Disposal.ThrowIfBehind(collection, site);
            Cancellation.ThrowIfRequested(cancellationToken, site);
            return TryTake(collection, out item, site);
        }
        var before = Of(collection, site).Take(site, cancellationToken);
        Unsafe.SkipInit(out item);
        MemoryHooks.StoreAt(ref item, before.IsOver ? default! : before.Items[0], 0, 0, site);
        return !before.IsOver;
    }

    /// <summary>Nothing is added any more.</summary>
    public static void CompleteAdding<T>(BlockingCollection<T> collection, int site) => Of(collection, site).TryClose(null);

    /// <summary>Takes one item after the other until the collection is complete and empty.</summary>
    public static IEnumerable<T> GetConsumingEnumerable<T>(BlockingCollection<T> collection, int site) => GetConsumingEnumerable(collection, default, site);

    /// <summary>Takes one item after the other until the collection is complete and empty, or cancellation is requested.</summary>
    public static IEnumerable<T> GetConsumingEnumerable<T>(BlockingCollection<T> collection, CancellationToken cancellationToken, int site)
    {
        while (Of(collection, site).Take(site, cancellationToken) is { IsOver: false } before)
            yield return before.Items[0];
    }

    /// <summary>An acquire load.</summary>
    public static int get_Count<T>(BlockingCollection<T> collection, int site) => Of(collection, site).Read().Items.Count;

    /// <summary>An acquire load.</summary>
    public static bool get_IsCompleted<T>(BlockingCollection<T> collection, int site) => Of(collection, site).Read().IsOver;

    /// <summary>An acquire load.</summary>
    public static bool get_IsAddingCompleted<T>(BlockingCollection<T> collection, int site) => Of(collection, site).Read().IsClosed;

    /// <summary>The room, which never changes.</summary>
    public static int get_BoundedCapacity<T>(BlockingCollection<T> collection, int site)
    {
        Disposal.ThrowIfBehind(collection, site);
        return collection.BoundedCapacity;
    }

    /// <summary>Every use throws from now on.</summary>
    public static void Dispose<T>(BlockingCollection<T> collection, int site) => Disposal.Of(collection, site);

    private static BlockingCollection<T> Attach<T>(BlockingCollection<T> collection, int capacity)
    {
        CurrentThread.Value?.Execution.Attach(collection, new ModelledQueue<T>(collection, capacity, "BlockingCollection"));
        return collection;
    }

    private static ModelledQueue<T> Of<T>(BlockingCollection<T> collection, int site)
    {
        Disposal.ThrowIfBehind(collection, site);
        return CurrentThread.Value?.Execution.AttachedTo<ModelledQueue<T>>(collection)
            ?? throw new UnsupportedConstructException("A BlockingCollection that was made outside of the scenario cannot be checked.");
    }
}
