using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4805;

public sealed class VoyageLog
{
    public sealed record Entry(DateTime At, string Author, string Text);

    private readonly object _append = new();
    private Entry[] _entries = new Entry[16];
    private volatile int _count;

    public int Count => _count;

    public void Append(string author, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentException("An entry needs a text.", nameof(text));
        }

        lock (_append)
        {
            if (_count == _entries.Length)
            {
                var bigger = new Entry[_entries.Length * 2];
                Array.Copy(_entries, bigger, _count);
                _entries = bigger;
            }

            _entries[_count] = new Entry(DateTime.UtcNow, author, text);
            _count++;
        }
    }

    public IEnumerable<string> By(string author)
    {
        int count = _count;
        var entries = _entries;
        for (int i = 0; i < count; i++)
        {
            if (entries[i].Author == author)
            {
                yield return entries[i].Text;
            }
        }
    }

    public Entry Latest()
    {
        int count = _count;
        return count == 0 ? null : _entries[count - 1];
    }
}
