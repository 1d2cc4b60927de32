using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2927;

public readonly record struct SymbolId(int Value);

public sealed class SymbolNames
{
    private const int SegmentBits = 8;
    private const int SegmentSize = 1 << SegmentBits;

    private readonly Lock _append = new();
    private readonly string[][] _segments = new string[4096][];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public string this[SymbolId id]
    {
        get
        {
            if ((uint)id.Value >= (uint)Volatile.Read(ref _count))
            {
                throw new ArgumentOutOfRangeException(nameof(id));
            }

            return _segments[id.Value >> SegmentBits][id.Value & (SegmentSize - 1)];
        }
    }

    public SymbolId Intern(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (_append)
        {
            if (_ids.TryGetValue(name, out int known))
            {
                return new SymbolId(known);
            }

            int next = _count;
            int segment = next >> SegmentBits;
            if (segment == _segments.Length)
            {
                throw new InvalidOperationException("The symbol table is full.");
            }

            _segments[segment] ??= new string[SegmentSize];
            _segments[segment][next & (SegmentSize - 1)] = name;
            _ids.Add(name, next);
            Volatile.Write(ref _count, next + 1);
            return new SymbolId(next);
        }
    }

    public IEnumerable<string> StartingWith(string prefix)
    {
        int count = Volatile.Read(ref _count);
        for (int i = 0; i < count; i++)
        {
            string name = _segments[i >> SegmentBits][i & (SegmentSize - 1)];
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                yield return name;
            }
        }
    }
}

public sealed class Completion
{
    private readonly SymbolNames _names;

    public Completion(SymbolNames names) => _names = names;

    public List<string> Suggest(string typed, int limit)
    {
        var found = new List<string>();
        foreach (string name in _names.StartingWith(typed))
        {
            found.Add(name);
            if (found.Count == limit)
            {
                break;
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }
}
