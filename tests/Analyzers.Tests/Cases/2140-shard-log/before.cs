using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.S2140;

public sealed class ShardedLog<T>
    where T : class
{
    private struct Shard
    {
        public T[] Items;
        public int Count;
    }

    private readonly Shard[] _shards;
    private readonly object[] _gates;

    public ShardedLog(int shards)
    {
        _shards = new Shard[shards];
        _gates = new object[shards];
        for (int i = 0; i < shards; i++)
        {
            _shards[i].Items = new T[8];
            _gates[i] = new object();
        }
    }

    public void Add(T item)
    {
        int index = Environment.CurrentManagedThreadId % _shards.Length;
        lock (_gates[index])
        {
            ref Shard shard = ref _shards[index];
            int count = shard.Count;
            if (count == shard.Items.Length)
            {
                var bigger = new T[count * 2];
                shard.Items.CopyTo(bigger, 0);
                shard.Items = bigger;
            }

            shard.Items[count] = item;
            Volatile.Write(ref shard.Count, count + 1);
        }
    }

    public long CountAll()
    {
        long total = 0;
        for (int i = 0; i < _shards.Length; i++)
        {
            total += Volatile.Read(ref _shards[i].Count);
        }

        return total;
    }

    public List<T> Snapshot()
    {
        var all = new List<T>();
        for (int s = 0; s < _shards.Length; s++)
        {
            int count = Volatile.Read(ref _shards[s].Count);
            var items = _shards[s].Items;
            for (int i = 0; i < count; i++)
            {
                all.Add(items[i]);
            }
        }

        return all;
    }
}
