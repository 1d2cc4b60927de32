namespace SafePublication.ModelChecker;

/// <summary>A relation between the events of one graph, as a matrix of bits, with the operations in which the literature writes models.</summary>
public sealed class Relation
{
    private readonly ulong[] _rows;
    private readonly int _words;

    /// <summary>Creates the empty relation over a number of events.</summary>
    public Relation(int count, int words)
    {
        Count = count;
        _words = words;
        _rows = new ulong[count * words];
    }

    /// <summary>The number of events.</summary>
    public int Count { get; }

    /// <summary>The events that the given event is related to.</summary>
    public EventSet this[int index] => new(_rows.AsSpan(index * _words, _words));

    /// <summary>Both relations together (a | b).</summary>
    public static Relation operator |(Relation first, Relation second)
    {
        var union = new Relation(first.Count, first._words);
        for (var i = 0; i < union._rows.Length; i++)
            union._rows[i] = first._rows[i] | second._rows[i];
        return union;
    }

    /// <summary>The first relation, then the second (a ; b).</summary>
    public Relation Then(Relation second)
    {
        var chain = new Relation(Count, _words);
        for (var from = 0; from < Count; from++)
        {
            foreach (var middle in this[from])
                chain[from].UnionWith(second[middle]);
        }

        return chain;
    }

    /// <summary>The pairs whose first event is in the set ([set] ; a).</summary>
    public Relation From(EventSet set)
    {
        var part = new Relation(Count, _words);
        foreach (var from in set)
            this[from].CopyTo(part[from]);
        return part;
    }

    /// <summary>The pairs whose second event is in the set (a ; [set]).</summary>
    public Relation To(EventSet set)
    {
        var part = new Relation(Count, _words);
        for (var from = 0; from < Count; from++)
            part[from].UnionWithBoth(this[from], set);
        return part;
    }

    /// <summary>The relation and the identity (a?).</summary>
    public Relation OrNothing()
    {
        var reflexive = this | new Relation(Count, _words);
        for (var index = 0; index < Count; index++)
            reflexive[index].Add(index);
        return reflexive;
    }

    /// <summary>The relation once or more often in a chain (a+).</summary>
    public Relation Closure()
    {
        var closure = this | this;
        for (var middle = 0; middle < Count; middle++)
        {
            for (var from = 0; from < Count; from++)
            {
                if (closure[from].Contains(middle))
                    closure[from].UnionWith(closure[middle]);
            }
        }

        return closure;
    }

    /// <summary>True when no event is related to itself.</summary>
    public bool IsIrreflexive()
    {
        for (var index = 0; index < Count; index++)
        {
            if (this[index].Contains(index))
                return false;
        }

        return true;
    }

    /// <summary>True when no chain leads from an event back to it.</summary>
    public bool IsAcyclic()
    {
        var rest = new EventSet(stackalloc ulong[_words]);
        if (Count > 0)
            rest.AddAllUpTo(Count - 1);
        for (var found = true; found && !rest.IsEmpty;)
        {
            found = false;
            foreach (var index in rest)
            {
                if (this[index].Overlaps(rest))
                    continue;
                rest.Remove(index);
                found = true;
            }
        }

        return rest.IsEmpty;
    }
}
