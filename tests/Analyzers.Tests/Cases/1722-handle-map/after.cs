using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1722;

public sealed class HandleMap<TValue>
    where TValue : class
{
    private struct Entry
    {
        public bool Occupied;
        public int Key;
        public TValue Value;
    }

    private readonly Entry[] _entries;
    private readonly int _mask;
    private SpinLock _spin = new(enableThreadOwnerTracking: false);
    private int _used;

    public HandleMap(int bits)
    {
        _entries = new Entry[1 << bits];
        _mask = _entries.Length - 1;
    }

    public bool TryGet(int key, out TValue value)
    {
        int at = Mix(key);
        for (int probe = 0; probe <= _mask; probe++)
        {
            ref Entry entry = ref _entries[(at + probe) & _mask];
            if (!Volatile.Read(ref entry.Occupied))
            {
                break;
            }

            if (entry.Key == key)
            {
                value = entry.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    public bool TryAdd(int key, TValue value)
    {
        bool taken = false;
        try
        {
            _spin.Enter(ref taken);
            if (_used > _mask - (_mask >> 2))
            {
                return false;
            }

            int at = Mix(key);
            while (_entries[at & _mask].Occupied)
            {
                if (_entries[at & _mask].Key == key)
                {
                    return false;
                }

                at++;
            }

            ref Entry entry = ref _entries[at & _mask];
            entry.Key = key;
            entry.Value = value;
            Volatile.Write(ref entry.Occupied, true);
            _used++;
            return true;
        }
        finally
        {
            if (taken)
            {
                _spin.Exit();
            }
        }
    }

    private int Mix(int key) => (int)(((uint)key * 2654435769u) >> 7) & _mask;
}
