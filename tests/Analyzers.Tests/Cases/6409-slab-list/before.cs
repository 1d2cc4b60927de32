using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C6409;

public sealed class SlabList<T> : IEnumerable<T>
{
    private const int SlabBits = 8;
    private const int SlabSize = 1 << SlabBits;
    private readonly object _append = new();
    private readonly T[][] _slabs;
    private int _count;

    public SlabList(int maxSlabs) => _slabs = new T[maxSlabs][];

    public int Add(T item)
    {
        lock (_append)
        {
            int at = _count;
            int slab = at >> SlabBits;
            if (slab == _slabs.Length)
            {
                throw new InvalidOperationException("The list is full.");
            }

            _slabs[slab] ??= new T[SlabSize];
            _slabs[slab][at & (SlabSize - 1)] = item;
            Volatile.Write(ref _count, at + 1);
            return at;
        }
    }

    public bool TryGet(int index, out T item)
    {
        if ((uint)index >= (uint)Volatile.Read(ref _count))
        {
            item = default;
            return false;
        }

        item = _slabs[index >> SlabBits][index & (SlabSize - 1)];
        return true;
    }

    public IEnumerator<T> GetEnumerator()
    {
        int count = Volatile.Read(ref _count);
        for (int i = 0; i < count; i++)
        {
            yield return _slabs[i >> SlabBits][i & (SlabSize - 1)];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
