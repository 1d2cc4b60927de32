namespace Structures.TreiberStack;

/// <summary>
/// Treiber's stack with a defect: the caller may push a popped node again. A thread that is late finds the head that it knows on another
/// stack (ABA), and its compare-exchange succeeds with a next node that is gone.
/// </summary>
public sealed class RecyclingStack
{
    public sealed class Node(int item)
    {
        public readonly int Item = item;
        public Node? Next;
    }

    private Node? _head;

    public void Push(Node node)
    {
        Node? head;
        do
        {
            head = Volatile.Read(ref _head);
            node.Next = head;
        }
        while (Interlocked.CompareExchange(ref _head, node, head) != head);
    }

    public Node? TryPop()
    {
        Node? head;
        do
        {
            head = Volatile.Read(ref _head);
            if (head is null)
                return null;
        }
        while (Interlocked.CompareExchange(ref _head, head.Next, head) != head);
        return head;
    }
}
