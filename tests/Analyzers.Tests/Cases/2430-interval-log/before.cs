using System;
using System.Threading;

namespace Corpus.C2430;

public struct Interval
{
    public long Start;
    public long End;
    public int Lane;
}

public sealed class IntervalLog
{
    private readonly object _append = new();
    private Interval[] _items = new Interval[64];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public void Append(long start, long end, int lane)
    {
        if (end < start)
        {
            throw new ArgumentOutOfRangeException(nameof(end));
        }

        lock (_append)
        {
            int at = _count;
            if (at == _items.Length)
            {
                var larger = new Interval[at * 2];
                Array.Copy(_items, larger, at);
                _items = larger;
            }

            ref var item = ref _items[at];
            item.Start = start;
            item.End = end;
            item.Lane = lane;
            Volatile.Write(ref _count, at + 1);
        }
    }

    public long BusyTicks(int lane)
    {
        int count = Volatile.Read(ref _count);
        var items = _items;
        long busy = 0;
        for (int i = 0; i < count; i++)
        {
            if (items[i].Lane == lane)
            {
                busy += items[i].End - items[i].Start;
            }
        }

        return busy;
    }

    public bool TryLast(out Interval last)
    {
        int count = Count;
        if (count == 0)
        {
            last = default;
            return false;
        }

        last = _items[count - 1];
        return true;
    }
}
