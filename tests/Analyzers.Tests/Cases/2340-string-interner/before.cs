using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2340;

public class AppendOnlyTable<T>
    where T : class
{
    private readonly object _append = new();
    private T[] _items = new T[16];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Volatile.Read(ref _count))
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            return _items[index];
        }
    }

    public int Add(T item)
    {
        lock (_append)
        {
            int index = _count;
            if (index == _items.Length)
            {
                var grown = new T[index * 2];
                Array.Copy(_items, grown, index);
                _items = grown;
            }

            _items[index] = item;
            Volatile.Write(ref _count, index + 1);
            return index;
        }
    }

    public View Snapshot()
    {
        int count = Volatile.Read(ref _count);
        return new View(_items, count);
    }

    public readonly struct View
    {
        private readonly T[] _items;
        private readonly int _count;

        internal View(T[] items, int count)
        {
            _items = items;
            _count = count;
        }

        public ReadOnlySpan<T> Span => _items.AsSpan(0, _count);
    }
}

public sealed class StringTable : AppendOnlyTable<string>
{
    public int IndexOf(string text) => Snapshot().Span.IndexOf(text);

    public long TotalLength()
    {
        long total = 0;
        for (int i = 0, n = Count; i < n; i++)
        {
            total += this[i].Length;
        }

        return total;
    }
}
