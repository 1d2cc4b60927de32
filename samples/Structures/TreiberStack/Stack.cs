namespace Structures.TreiberStack;

/// <summary>Treiber's stack (1986): a compare-exchange swings the head. Every push brings a node of its own, so that a head seen again is the same stack.</summary>
public sealed class Stack
{
    private sealed class Node(int item)
    {
        public readonly int Item = item;
        public Node? Next;
    }

    private Node? _head;

    public void Push(int item)
    {
        var node = new Node(item);
        Node? head;
        do
        {
            head = Volatile.Read(ref _head);
            node.Next = head;
        }
        while (Interlocked.CompareExchange(ref _head, node, head) != head);
    }

    public bool TryPop(out int item)
    {
        Node? head;
        do
        {
            head = Volatile.Read(ref _head);
            item = 0;
            if (head is null)
                return false;
        }
        while (Interlocked.CompareExchange(ref _head, head.Next, head) != head);
        item = head.Item;
        return true;
    }
}
