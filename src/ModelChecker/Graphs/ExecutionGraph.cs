using System.Numerics;

namespace SafePublication.ModelChecker;

/// <summary>
/// An execution, complete or not: events in the order in which the explorer added them, the store that each load reads (rf), and the
/// modification order of each location (co). A relation is a matrix of bits, a row of words for each event.
/// </summary>
public sealed class ExecutionGraph
{
    private const int MaskCount = (int)EventMask.WriteFences + 1;

    private Event[] _events = new Event[64];
    private ulong[] _sameLocation = new ulong[64];
    private ulong[] _coherence = new ulong[64];
    private ulong[] _readers = new ulong[64];
    private ulong[] _prefix = new ulong[64];
    private ulong[] _masks = new ulong[MaskCount];
    private ulong[] _threads = new ulong[4];
    private int _threadCount;

    /// <summary>The number of events.</summary>
    public int Count { get; private set; }

    /// <summary>The number of words in a set of this graph's events.</summary>
    public int Words { get; private set; } = 1;

    /// <summary>The number of threads that the graph knows of.</summary>
    public int ThreadCount => _threadCount;

    /// <summary>An event by its number in this graph.</summary>
    public ref readonly Event this[int index] => ref _events[index];

    /// <summary>The loads and stores of the same location, the event included.</summary>
    public EventSet SameLocation(int index) => Row(_sameLocation, index);

    /// <summary>The stores that are later than the given store in its location's modification order (co).</summary>
    public EventSet CoherenceAfter(int store) => Row(_coherence, store);

    /// <summary>The loads that read from the given store (rf).</summary>
    public EventSet Readers(int store) => Row(_readers, store);

    /// <summary>The event and all events before it in the closure of program order and reads-from.</summary>
    public EventSet Prefix(int index) => Row(_prefix, index);

    /// <summary>The events of one kind.</summary>
    public EventSet this[EventMask mask] => Row(_masks, (int)mask);

    /// <summary>The events of one thread.</summary>
    public EventSet OfThread(int thread) => thread < _threadCount ? Row(_threads, thread) : new EventSet(new ulong[Words]);

    /// <summary>The number of events that a thread has in this graph.</summary>
    public int CountOfThread(int thread) => thread < _threadCount ? Row(_threads, thread).Count : 0;

    /// <summary>The number, in this graph, of a thread's event.</summary>
    public int Find(int thread, int index) => Bits.Select(Row(_threads, thread).Words, index);

    /// <summary>The number of the event directly before this one in program order.</summary>
    public int Previous(int index) => Find(_events[index].Thread, _events[index].Index - 1);

    /// <summary>Adds to <paramref name="target"/> the events of a kind that are after an event in program order (po).</summary>
    public void AddLater(int index, EventMask mask, EventSet target) => AddLater(index, this[mask], target);

    /// <summary>Adds to <paramref name="target"/> the events of a set that are after an event in program order (po).</summary>
    public void AddLater(int index, EventSet among, EventSet target)
    {
        var thread = Row(_threads, _events[index].Thread).Words;
        var word = index >> 6;
        target.Words[word] |= thread[word] & among.Words[word] & ~(ulong.MaxValue >> (63 - (index & 63)));
        for (word++; word < thread.Length; word++)
            target.Words[word] |= thread[word] & among.Words[word];
    }

    /// <summary>Adds to <paramref name="target"/> the events of a kind that are in a set and after an event in program order (po).</summary>
    public void AddLater(int index, EventSet among, EventMask mask, EventSet target)
    {
        Span<ulong> both = stackalloc ulong[Words];
        new EventSet(both).UnionWithBoth(among, this[mask]);
        AddLater(index, new EventSet(both), target);
    }

    /// <summary>Adds to <paramref name="target"/> all events that are after an event in program order (po).</summary>
    public void AddLater(int index, EventSet target) => AddLater(index, Row(_threads, _events[index].Thread), target);

    /// <summary>Adds to <paramref name="target"/> the stores that are later than the one that a load reads (fr).</summary>
    public void AddOverwriters(int load, EventSet target)
    {
        if (_events[load].ReadsFrom < 0)
            target.UnionWithBoth(SameLocation(load), this[EventMask.Stores]);
        else
            target.UnionWith(CoherenceAfter(_events[load].ReadsFrom));
    }

    /// <summary>The store directly behind the given one in modification order, or -1.</summary>
    public int NextInCoherence(int store)
    {
        var later = CoherenceAfter(store);
        var count = later.Count;
        foreach (var candidate in later)
        {
            if (CoherenceAfter(candidate).Count == count - 1)
                return candidate;
        }

        return -1;
    }

    /// <summary>The last store of a location in modification order, or -1 when nothing but the initial store is there.</summary>
    public int LastStore(long location)
    {
        foreach (var store in this[EventMask.Stores])
        {
            if (_events[store].Location == location && CoherenceAfter(store).IsEmpty)
                return store;
        }

        return -1;
    }

    /// <summary>Adds an event at the end of its thread. A load has to be given its store and a store its place afterwards.</summary>
    internal int Append(in Event added)
    {
        if (Count == Words << 6)
            Grow();
        var index = Count++;
        _events[index] = added with { ReadsFrom = -1 };
        ClearRows(index);
        AddToMasks(index, added);
        JoinThread(index, added);
        if (added.Kind != EventKind.Fence)
            JoinLocation(index);
        return index;
    }

    /// <summary>Lets a load, the last event of its thread, read from a store (-1: the initial store).</summary>
    internal void ReadFrom(int load, int store)
    {
        if (_events[load].ReadsFrom >= 0)
            Readers(_events[load].ReadsFrom).Remove(load);
        _events[load] = _events[load] with { ReadsFrom = store };
        Prefix(load).Clear();
        AddOwnPrefix(load);
        if (store < 0)
            return;
        Readers(store).Add(load);
        Prefix(load).UnionWith(Prefix(store));
    }

    /// <summary>Puts a store into its location's modification order, directly behind another one (-1: behind the initial store).</summary>
    internal void PlaceBehind(int store, int earlier)
    {
        foreach (var other in SameLocation(store))
        {
            if (other == store || !_events[other].IsStore)
                continue;
            if (other == earlier || earlier >= 0 && CoherenceAfter(other).Contains(earlier))
                CoherenceAfter(other).Add(store);
            else
                CoherenceAfter(store).Add(other);
        }
    }

    /// <summary>Takes a store out of its location's modification order.</summary>
    internal void Unplace(int store)
    {
        CoherenceAfter(store).Clear();
        foreach (var other in SameLocation(store))
            CoherenceAfter(other).Remove(store);
    }

    internal void SetExclusive(int index, bool exclusive)
    {
        _events[index] = _events[index] with { Exclusive = exclusive };
        if (exclusive)
            this[EventMask.Exclusives].Add(index);
        else
            this[EventMask.Exclusives].Remove(index);
    }

    internal void Clear()
    {
        Count = 0;
        _masks.AsSpan().Clear();
        _threads.AsSpan().Clear();
    }

    internal void CopyFrom(ExecutionGraph other)
    {
        Resize(other.Words);
        Count = other.Count;
        Array.Copy(other._events, _events, Count);
        var used = Count * Words;
        Array.Copy(other._sameLocation, _sameLocation, used);
        Array.Copy(other._coherence, _coherence, used);
        Array.Copy(other._readers, _readers, used);
        Array.Copy(other._prefix, _prefix, used);
        Array.Copy(other._masks, _masks, MaskCount * Words);
        SetThreadCount(other._threadCount);
        Array.Copy(other._threads, _threads, _threadCount * Words);
    }

    /// <summary>Becomes the part of another graph that consists of the events in <paramref name="kept"/>.</summary>
    internal void CopyPartFrom(ExecutionGraph other, EventSet kept)
    {
        Resize(other.Words);
        Count = 0;
        foreach (var index in kept)
        {
            var from = other._events[index].ReadsFrom;
            _events[Count] = from < 0 ? other._events[index] : other._events[index] with { ReadsFrom = Bits.Rank(kept.Words, from) };
            Bits.Gather(other.SameLocation(index).Words, kept.Words, SameLocation(Count).Words);
            Bits.Gather(other.CoherenceAfter(index).Words, kept.Words, CoherenceAfter(Count).Words);
            Bits.Gather(other.Readers(index).Words, kept.Words, Readers(Count).Words);
            Bits.Gather(other.Prefix(index).Words, kept.Words, Prefix(Count).Words);
            Count++;
        }

        for (var mask = 0; mask < MaskCount; mask++)
            Bits.Gather(other.Row(other._masks, mask).Words, kept.Words, Row(_masks, mask).Words);
        SetThreadCount(other._threadCount);
        for (var thread = 0; thread < _threadCount; thread++)
            Bits.Gather(other.Row(other._threads, thread).Words, kept.Words, Row(_threads, thread).Words);
    }

    private EventSet Row(ulong[] matrix, int row) => new(matrix.AsSpan(row * Words, Words));

    private void ClearRows(int index)
    {
        SameLocation(index).Clear();
        CoherenceAfter(index).Clear();
        Readers(index).Clear();
        Prefix(index).Clear();
    }

    private void AddToMasks(int index, in Event added)
    {
        switch (added.Kind)
        {
            case EventKind.Load:
                this[EventMask.Loads].Add(index);
                if (added.Order.Includes(MemoryOrder.Acquire))
                    this[EventMask.Acquires].Add(index);
                break;
            case EventKind.Store:
                this[EventMask.Stores].Add(index);
                if (added.Order.Includes(MemoryOrder.Release))
                    this[EventMask.Releases].Add(index);
                if (added.Publishes)
                    this[EventMask.Publishes].Add(index);
                break;
            default:
                this[EventMask.FullFences + (int)added.Fence].Add(index);
                break;
        }

        if (added.Exclusive)
            this[EventMask.Exclusives].Add(index);
        if ((added.AddressToken | added.SourceToken) != 0)
            this[EventMask.Dependents].Add(index);
    }

    private void JoinThread(int index, in Event added)
    {
        if (added.Thread >= _threadCount)
            AddThreads(added.Thread + 1);
        Row(_threads, added.Thread).Add(index);
        AddOwnPrefix(index);
    }

    private void AddOwnPrefix(int index)
    {
        if (_events[index].Index > 0)
            Prefix(index).UnionWith(Prefix(Previous(index)));
        Prefix(index).Add(index);
    }

    private void JoinLocation(int index)
    {
        for (var other = 0; other <= index; other++)
        {
            if (_events[other].Kind == EventKind.Fence || _events[other].Location != _events[index].Location)
                continue;
            SameLocation(other).Add(index);
            SameLocation(index).Add(other);
        }
    }

    private void AddThreads(int count)
    {
        var before = _threadCount;
        SetThreadCount(count);
        _threads.AsSpan(before * Words, (count - before) * Words).Clear();
    }

    private void SetThreadCount(int count)
    {
        _threadCount = count;
        if (_threads.Length < count * Words)
            Array.Resize(ref _threads, (int)BitOperations.RoundUpToPowerOf2((uint)(count * Words)));
    }

    private void Resize(int words)
    {
        if (words == Words)
            return;
        Words = words;
        _events = new Event[words << 6];
        var size = (words << 6) * words;
        (_sameLocation, _coherence, _readers, _prefix) = (new ulong[size], new ulong[size], new ulong[size], new ulong[size]);
        _masks = new ulong[MaskCount * words];
        _threads = new ulong[Math.Max(4, _threadCount) * words];
    }

    private void Grow()
    {
        var words = Words;
        Array.Resize(ref _events, _events.Length * 2);
        _sameLocation = Widened(_sameLocation, words, Count, Count * 2);
        _coherence = Widened(_coherence, words, Count, Count * 2);
        _readers = Widened(_readers, words, Count, Count * 2);
        _prefix = Widened(_prefix, words, Count, Count * 2);
        _masks = Widened(_masks, words, MaskCount, MaskCount);
        _threads = Widened(_threads, words, _threadCount, Math.Max(4, _threadCount));
        Words = words * 2;
    }

    private static ulong[] Widened(ulong[] matrix, int words, int rows, int newRows)
    {
        var wide = new ulong[newRows * words * 2];
        for (var row = 0; row < rows; row++)
            Array.Copy(matrix, row * words, wide, row * words * 2, words);
        return wide;
    }
}
