namespace Structures.MichaelScottQueue;

/// <summary>Michael and Scott's queue (1996): a node is linked by a compare-exchange of the last node's next, then the tail swings; whoever finds it behind helps.</summary>
public sealed class Queue : IQueue
{
    private sealed class Node(int item)
    {
        public readonly int Item = item;
        public Node? Next;
    }

    private Node _head;
    private Node _tail;

    public Queue() => _head = _tail = new Node(0);

    public void Enqueue(int item)
    {
        var node = new Node(item);
        while (true)
        {
            var tail = Volatile.Read(ref _tail);
            var next = Interlocked.CompareExchange(ref tail.Next, node, null);
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
