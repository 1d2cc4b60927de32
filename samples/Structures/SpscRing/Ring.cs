namespace Structures.SpscRing;

/// <summary>A ring for one producer and one consumer: each side writes its own counter and acquires the other's.</summary>
public sealed class Ring(int capacity) : IRing
{
    private readonly int[] _slots = new int[capacity];
    private int _head;
    private int _tail;

    public bool TryEnqueue(int item)
    {
        var tail = _tail;
        if (tail - Volatile.Read(ref _head) == _slots.Length)
            return false;
        _slots[tail % _slots.Length] = item;
        Volatile.Write(ref _tail, tail + 1);
        return true;
    }

    public bool TryDequeue(out int item)
    {
        var head = _head;
        item = 0;
        if (head == Volatile.Read(ref _tail))
            return false;
        item = _slots[head % _slots.Length];
        Volatile.Write(ref _head, head + 1);
        return true;
    }
}
