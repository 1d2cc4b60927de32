using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2504;

public sealed class JournalEntry
{
    public JournalEntry(long offset, string key, byte[] body)
    {
        Offset = offset;
        Key = key;
        Body = body;
    }

    public long Offset { get; }

    public string Key { get; }

    public byte[] Body { get; }
}

public sealed class JournalSegment
{
    private readonly object _append = new();
    private readonly JournalEntry[] _entries;
    private readonly long _firstOffset;
    private int _count;

    public JournalSegment(long firstOffset, int capacity)
    {
        _firstOffset = firstOffset;
        _entries = new JournalEntry[capacity];
    }

    public bool TryAppend(string key, byte[] body)
    {
        lock (_append)
        {
            if (_count == _entries.Length)
            {
                return false;
            }

            _entries[_count] = new JournalEntry(_firstOffset + _count, key, body);
            _count++;
            return true;
        }
    }

    public IEnumerable<JournalEntry> ReadFrom(long offset)
    {
        int end = _count;
        for (int i = (int)Math.Max(0, offset - _firstOffset); i < end; i++)
        {
            yield return _entries[i];
        }
    }

    public string LastKey()
    {
        int end = _count;
        return end == 0 ? null : _entries[end - 1].Key;
    }
}
