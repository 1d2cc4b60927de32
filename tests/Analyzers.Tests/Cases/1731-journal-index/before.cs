using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1731;

public sealed class JournalIndex<T>
    where T : class
{
    private readonly object _append = new();
    private T[] _items = new T[8];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public int Append(T item)
    {
        lock (_append)
        {
            int at = _count;
            T[] items = _items;
            if (at == items.Length)
            {
                var larger = new T[at * 2];
                Array.Copy(items, larger, at);
                _items = larger;
                items = larger;
            }

            items[at] = item;
            Volatile.Write(ref _count, at + 1);
            return at;
        }
    }

    public bool TryGet(int index, out T item)
    {
        if ((uint)index >= (uint)Volatile.Read(ref _count))
        {
            item = null;
            return false;
        }

        item = _items[index];
        return true;
    }

    public List<T> Since(int index)
    {
        int count = Volatile.Read(ref _count);
        T[] items = _items;
        var tail = new List<T>(Math.Max(0, count - index));
        for (int i = index; i < count; i++)
        {
            tail.Add(items[i]);
        }

        return tail;
    }
}

public sealed class JournalFollower
{
    private readonly JournalIndex<string> _journal;
    private int _position;

    public JournalFollower(JournalIndex<string> journal) => _journal = journal;

    public int Poll(Action<string> entry)
    {
        var tail = _journal.Since(_position);
        tail.ForEach(entry);
        _position += tail.Count;
        return tail.Count;
    }
}
