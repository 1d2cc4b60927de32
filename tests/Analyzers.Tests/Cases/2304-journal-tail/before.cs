using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2304;

public sealed class JournalEntry
{
    public JournalEntry(long term, string command)
    {
        Term = term;
        Command = command;
    }

    public long Term { get; }

    public string Command { get; }
}

public sealed class JournalBuffer
{
    private readonly object _append = new();
    private JournalEntry[] _entries = new JournalEntry[64];
    private int _count;

    public long LastTerm
    {
        get
        {
            int count = _count;
            return count == 0 ? 0 : _entries[count - 1].Term;
        }
    }

    public bool TryGet(int index, out JournalEntry entry)
    {
        if ((uint)index >= (uint)_count)
        {
            entry = null;
            return false;
        }

        entry = _entries[index];
        return true;
    }

    public int Append(long term, string command)
    {
        if (string.IsNullOrEmpty(command))
        {
            throw new ArgumentException("empty command", nameof(command));
        }

        var entry = new JournalEntry(term, command);
        lock (_append)
        {
            int index = _count;
            if (index == _entries.Length)
            {
                var larger = new JournalEntry[index * 2];
                Array.Copy(_entries, larger, index);
                _entries = larger;
            }

            _entries[index] = entry;
            _count = index + 1;
            return index;
        }
    }

    public IEnumerable<JournalEntry> From(int index)
    {
        while (TryGet(index++, out JournalEntry entry))
        {
            yield return entry;
        }
    }
}
