using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;

namespace Corpus.S2107;

public sealed record JournalEntry(DateTime At, string Kind, string Text);

public sealed class EventJournal
{
    private readonly Lock _append = new();
    private JournalEntry[] _items = new JournalEntry[16];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public void Append(string kind, string text)
    {
        lock (_append)
        {
            if (_count == _items.Length)
            {
                var bigger = new JournalEntry[_items.Length * 2];
                Array.Copy(_items, bigger, _items.Length);
                _items = bigger;
            }

            _items[_count] = new JournalEntry(DateTime.UtcNow, kind, text);
            Volatile.Write(ref _count, _count + 1);
        }
    }

    public bool TryRead(int position, out JournalEntry entry)
    {
        if ((uint)position >= (uint)Volatile.Read(ref _count))
        {
            entry = null;
            return false;
        }

        entry = _items[position];
        return true;
    }

    public string Tail(int lines)
    {
        var text = new StringBuilder();
        int end = Volatile.Read(ref _count);
        for (int i = Math.Max(0, end - lines); i < end; i++)
        {
            text.Append(_items[i].Kind).Append(' ').AppendLine(_items[i].Text);
        }

        return text.ToString();
    }

    public IEnumerable<JournalEntry> Since(DateTime moment)
    {
        int position = 0;
        while (TryRead(position++, out var entry))
        {
            if (entry.At >= moment)
            {
                yield return entry;
            }
        }
    }
}
