namespace SafePublication.ModelChecker;

/// <summary>
/// An execution, complete or not: events in the order in which the explorer added them, the store that each load reads (rf), and the
/// modification order of each location (co). A relation is a matrix of bits, a row of words for each event.
/// </summary>
public sealed class ExecutionGraph
{
    private const int MaskCount = (int)EventMask.WriteFences + 1;

    private readonly BitRows _sameLocation = new(64);
    private readonly BitRows _coherence = new(64);
    private readonly BitRows _readers = new(64);
    private readonly BitRows _prefix = new(64);
    private readonly BitRows _masks = new(MaskCount);
    private readonly BitRows _threads = new(4);
    private Event[] _events = new Event[64];

    /// <summary>The number of events.</summary>
    public int Count { get; private set; }

    /// <summary>The number of words in a set of this graph's events.</summary>
    public int Words { get; private set; } = 1;

    /// <summary>The number of threads that the graph knows of.</summary>
    public int ThreadCount { get; private set; }

    /// <summary>An event by its number in this graph.</summary>
    public ref readonly Event this[int index] => ref _events[index];

    /// <summary>The loads and stores of the same location, the event included.</summary>
    public EventSet SameLocation(int index) => _sameLocation[index];

    /// <summary>The stores that are later than the given store in its location's modification order (co).</summary>
    public EventSet CoherenceAfter(int store) => _coherence[store];

    /// <summary>The loads that read from the given store (rf).</summary>
    public EventSet Readers(int store) => _readers[store];

    /// <summary>The event and all events before it in the closure of program order and reads-from.</summary>
    public EventSet Prefix(int index) => _prefix[index];

    /// <summary>The events of one kind.</summary>
    public EventSet this[EventMask mask] => _masks[(int)mask];

    /// <summary>The events of one thread.</summary>
    public EventSet OfThread(int thread) => thread < ThreadCount ? _threads[thread] : new EventSet(new ulong[Words]);

    /// <summary>The number of events that a thread has in this graph.</summary>
    public int CountOfThread(int thread) => thread < ThreadCount ? _threads[thread].Count : 0;

    /// <summary>The number, in this graph, of a thread's event.</summary>
    public int Find(int thread, int index) => Bits.Select(_threads[thread].Words, index);

    /// <summary>The number of the event directly before this one in program order.</summary>
    public int Previous(int index) => Find(_events[index].Thread, _events[index].Index - 1);

    /// <summary>Adds to <paramref name="target"/> the events of a kind that are after an event in program order (po).</summary>
    public void AddLater(int index, EventMask mask, EventSet target) => AddLater(index, this[mask], target);

    /// <summary>Adds to <paramref name="target"/> the events of a set that are after an event in program order (po).</summary>
    public void AddLater(int index, EventSet among, EventSet target)
    {
        var thread = _threads[_events[index].Thread].Words;
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
    public void AddLater(int index, EventSet target) => AddLater(index, _threads[_events[index].Thread], target);

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
        _masks.Clear();
        _threads.Clear();
    }

    internal void CopyFrom(ExecutionGraph other)
    {
        Shape(other);
        Count = other.Count;
        Array.Copy(other._events, _events, Count);
        _sameLocation.CopyFrom(other._sameLocation, Count);
        _coherence.CopyFrom(other._coherence, Count);
        _readers.CopyFrom(other._readers, Count);
        _prefix.CopyFrom(other._prefix, Count);
        _masks.CopyFrom(other._masks, MaskCount);
        _threads.CopyFrom(other._threads, ThreadCount);
    }

    /// <summary>Becomes the part of another graph that consists of the events in <paramref name="kept"/>.</summary>
    internal void CopyPartFrom(ExecutionGraph other, EventSet kept)
    {
        Shape(other);
        Count = 0;
        foreach (var index in kept)
        {
            var from = other._events[index].ReadsFrom;
            _events[Count] = from < 0 ? other._events[index] : other._events[index] with { ReadsFrom = Bits.Rank(kept.Words, from) };
            _sameLocation.GatherFrom(other._sameLocation, index, Count, kept);
            _coherence.GatherFrom(other._coherence, index, Count, kept);
            _readers.GatherFrom(other._readers, index, Count, kept);
            _prefix.GatherFrom(other._prefix, index, Count, kept);
            Count++;
        }

        for (var mask = 0; mask < MaskCount; mask++)
            _masks.GatherFrom(other._masks, mask, mask, kept);
        for (var thread = 0; thread < ThreadCount; thread++)
            _threads.GatherFrom(other._threads, thread, thread, kept);
    }

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
        if (added.Thread >= ThreadCount)
            AddThreads(added.Thread + 1);
        _threads[added.Thread].Add(index);
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
        _threads.Shape(count, Words);
        for (; ThreadCount < count; ThreadCount++)
            _threads[ThreadCount].Clear();
    }

    private void Shape(ExecutionGraph other)
    {
        (Words, ThreadCount) = (other.Words, other.ThreadCount);
        var capacity = Words << 6;
        if (_events.Length < capacity)
            _events = new Event[capacity];
        foreach (var rows in (ReadOnlySpan<BitRows>)[_sameLocation, _coherence, _readers, _prefix])
            rows.Shape(capacity, Words);
        _masks.Shape(MaskCount, Words);
        _threads.Shape(ThreadCount, Words);
    }

    private void Grow()
    {
        Array.Resize(ref _events, Math.Max(_events.Length, Count * 2));
        foreach (var rows in (ReadOnlySpan<BitRows>)[_sameLocation, _coherence, _readers, _prefix])
            rows.Widen(Count, Count * 2);
        _masks.Widen(MaskCount, MaskCount);
        _threads.Widen(ThreadCount, ThreadCount);
        Words *= 2;
    }
}
