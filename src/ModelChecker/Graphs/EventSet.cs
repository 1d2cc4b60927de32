using System.Numerics;

namespace SafePublication.ModelChecker;

/// <summary>A set of events of one graph, one bit each: a view of memory that belongs to the graph, to a relation or to the caller's stack.</summary>
public readonly ref struct EventSet
{
    private readonly Span<ulong> _words;

    /// <summary>Looks at the given words as a set.</summary>
    public EventSet(Span<ulong> words) => _words = words;

    internal Span<ulong> Words => _words;

    /// <summary>True when the set has no event.</summary>
    public bool IsEmpty => !_words.ContainsAnyExcept(0ul);

    /// <summary>The number of events in the set.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>True when the event is in the set.</summary>
    public bool Contains(int index) => (_words[index >> 6] >> index & 1) != 0;

    /// <summary>Puts an event into the set.</summary>
    public void Add(int index) => _words[index >> 6] |= 1ul << index;

    /// <summary>Takes an event out of the set.</summary>
    public void Remove(int index) => _words[index >> 6] &= ~(1ul << index);

    /// <summary>Adds every event of the other set.</summary>
    public void UnionWith(EventSet other)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] |= other._words[i];
    }

    /// <summary>Adds every event that is in both of the given sets.</summary>
    public void UnionWithBoth(EventSet first, EventSet second)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] |= first._words[i] & second._words[i];
    }

    /// <summary>Adds every event of the first set that is not in the second.</summary>
    public void UnionWithDifference(EventSet first, EventSet without)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] |= first._words[i] & ~without._words[i];
    }

    /// <summary>Keeps only the events that are in the other set, too.</summary>
    public void IntersectWith(EventSet other)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] &= other._words[i];
    }

    /// <summary>Takes out every event of the other set.</summary>
    public void ExceptWith(EventSet other)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] &= ~other._words[i];
    }

    /// <summary>True when the two sets have an event in common.</summary>
    public bool Overlaps(EventSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & other._words[i]) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Takes out every event.</summary>
    public void Clear() => _words.Clear();

    internal void AddAllUpTo(int last)
    {
        _words[..(last >> 6)].Fill(ulong.MaxValue);
        _words[last >> 6] |= ulong.MaxValue >> (63 - (last & 63));
    }

    internal void CopyTo(EventSet other) => _words.CopyTo(other._words);

    /// <summary>The events in ascending order.</summary>
    public EventEnumerator GetEnumerator() => new(_words);
}
