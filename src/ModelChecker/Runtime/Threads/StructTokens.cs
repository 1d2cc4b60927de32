namespace SafePublication.ModelChecker.Runtime.Threads;

/// <summary>
/// The token of a struct that holds references is one negative number, under which those of its references are found: so it travels with the
/// struct as any other token does, over locals, arguments and results. What such a number stands for never changes.
/// </summary>
internal sealed class StructTokens
{
    private readonly List<(nint Offset, object? Value, int Token)> _parts = [];
    private readonly List<(int Start, int Count)> _structs = [];

    /// <summary>Adds one reference to the struct that is described; where it lies is counted from the struct's begin.</summary>
    public void Add(nint offset, object? value, int token) => _parts.Add((offset, value, token));

    /// <summary>The token of the struct whose references were added since the last one; 0 when it has none.</summary>
    public int Close()
    {
        var start = _structs.Count == 0 ? 0 : _structs[^1].Start + _structs[^1].Count;
        if (_parts.Count == start)
            return 0;
        if (IsLikeLast(start))
            _parts.RemoveRange(start, _parts.Count - start);
        else
            _structs.Add((start, _parts.Count - start));
        return -_structs.Count;
    }

    /// <summary>The references of a struct.</summary>
    public IEnumerable<(nint Offset, object? Value, int Token)> Of(int token)
    {
        var (start, count) = _structs[-token - 1];
        return _parts.Skip(start).Take(count);
    }

    /// <summary>The token of the field of a struct that takes up these bytes.</summary>
    public int Part(int token, nint offset, int size, bool isReference)
    {
        foreach (var part in Of(token).Where(part => part.Offset >= offset && part.Offset < offset + size).ToArray())
        {
            if (isReference)
                return part.Token;
            Add(part.Offset - offset, part.Value, part.Token);
        }
        return Close();
    }

    /// <summary>A loop that makes the same struct in each turn needs no more room for it.</summary>
    private bool IsLikeLast(int start)
    {
        if (_structs.Count == 0 || _structs[^1].Count != _parts.Count - start)
            return false;
        var last = _structs[^1].Start;
        return Enumerable.Range(0, _parts.Count - start).All(i => _parts[last + i].Offset == _parts[start + i].Offset
            && _parts[last + i].Token == _parts[start + i].Token && ReferenceEquals(_parts[last + i].Value, _parts[start + i].Value));
    }
}
