using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6330;

public sealed class EventJournal<T>
{
    private readonly object _append = new();
    private T[] _items = new T[8];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public void Append(T item)
    {
        lock (_append)
        {
            int at = _count;
            if (at == _items.Length)
            {
                var bigger = new T[at * 2];
                Array.Copy(_items, bigger, at);
                _items = bigger;
            }

            _items[at] = item;
            Publish(at + 1);
        }
    }

    public async IAsyncEnumerable<T> FollowAsync([EnumeratorCancellation] CancellationToken stop = default)
    {
        int seen = 0;
        while (!stop.IsCancellationRequested)
        {
            int count = Count;
            var items = _items;
            for (; seen < count; seen++)
            {
                yield return items[seen];
            }

            await Task.Delay(50, CancellationToken.None).ConfigureAwait(false);
        }
    }

    public bool TryLatest(out T item)
    {
        int count = Count;
        item = count > 0 ? _items[count - 1] : default;
        return count > 0;
    }

    private void Publish(int count) => Volatile.Write(ref _count, count);
}
