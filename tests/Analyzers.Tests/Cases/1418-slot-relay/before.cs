using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1418;

internal sealed class Slot<T>
{
    public long Turn;
    public T Item;
}

public sealed class SlotRelay<T>
{
    private readonly Slot<T>[] _slots;
    private readonly int _mask;

    private SlotRelay(int sizeLog2)
    {
        _slots = new Slot<T>[1 << sizeLog2];
        _mask = _slots.Length - 1;
        for (int i = 0; i < _slots.Length; i++)
        {
            _slots[i] = new Slot<T> { Turn = i };
        }
    }

    public static void Pump(IReadOnlyList<T> source, Action<T> sink)
    {
        var relay = new SlotRelay<T>(6);
        var producer = new Thread(() =>
        {
            for (int turn = 0; turn < source.Count; turn++)
            {
                relay.Put(turn, source[turn]);
            }
        });
        var consumer = new Thread(() =>
        {
            for (int turn = 0; turn < source.Count; turn++)
            {
                sink(relay.Take(turn));
            }
        });

        producer.Start();
        consumer.Start();
        producer.Join();
        consumer.Join();
    }

    private void Put(int turn, T item)
    {
        var slot = _slots[turn & _mask];
        var spinner = new SpinWait();
        while (slot.Turn != turn)
        {
            spinner.SpinOnce();
        }

        slot.Item = item;
        slot.Turn = turn + 1;
    }

    private T Take(int turn)
    {
        var slot = _slots[turn & _mask];
        var spinner = new SpinWait();
        while (slot.Turn != turn + 1)
        {
            spinner.SpinOnce();
        }

        T item = slot.Item;
        slot.Item = default;
        slot.Turn = turn + _slots.Length;
        return item;
    }
}
