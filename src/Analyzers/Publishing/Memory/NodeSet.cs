namespace SafePublication.Analyzers.Publishing;

/// <summary>Some of the nodes of a body, one bit each.</summary>
internal sealed class NodeSet
{
    private readonly ulong[] _words;

    public NodeSet(int count) => _words = new ulong[(count + 63) / 64];

    public bool this[int node] => (_words[node >> 6] >> (node & 63) & 1) != 0;

    /// <summary>Adds a node; whether it was not there.</summary>
    public bool Add(int node)
    {
        var bit = 1UL << (node & 63);
        var isNew = (_words[node >> 6] & bit) == 0;
        _words[node >> 6] |= bit;
        return isNew;
    }

    public void Add(NodeSet other)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] |= other._words[i];
    }

    /// <summary>Adds what <paramref name="own"/> has and <paramref name="other"/> has not.</summary>
    public void AddDifference(NodeSet own, NodeSet other)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] |= own._words[i] & ~other._words[i];
    }

    public bool Overlaps(NodeSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & other._words[i]) != 0)
                return true;
        }

        return false;
    }
}
