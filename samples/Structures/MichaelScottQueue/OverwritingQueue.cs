namespace Structures.MichaelScottQueue;

/// <summary>The queue with a defect: the last node's next is tested and stored in two steps, so a second producer overwrites the first one's link.</summary>
public sealed class OverwritingQueue : IQueue
{
    private sealed class Node(int item)
    {
        public readonly int Item = item;
        public Node? Next;
    }

    private Node _head;
    private Node _tail;

    public OverwritingQueue() => _head = _tail = new Node(0);

    public void Enqueue(int item)
    {
        var node = new Node(item);
        while (true)
        {
            var tail = Volatile.Read(ref _tail);
            var next = Volatile.Read(ref tail.Next);
            if (next is null)
                Volatile.Write(ref tail.Next, node);
            Interlocked.CompareExchange(ref _tail, next ?? node, tail);
            if (next is null)
                return;
        }
    }

    public bool TryDequeue(out int item)
    {
        while (true)
        {
            var head = Volatile.Read(ref _head);
            var next = Volatile.Read(ref head.Next);
            item = next?.Item ?? 0;
            if (next is null)
                return false;
            if (Interlocked.CompareExchange(ref _head, next, head) == head)
                return true;
        }
    }
}
