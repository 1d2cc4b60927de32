using System;
using System.Threading;

namespace Corpus.C2333;

public sealed class Mailbox<TMessage>
{
    private sealed class Node
    {
        public TMessage Message;
        public DateTime Enqueued;
        public Node Next;
    }

    private readonly Action<TMessage, TimeSpan> _handler;
    private Node _head;
    private int _scheduled;

    public Mailbox(Action<TMessage, TimeSpan> handler) => _handler = handler;

    public void Post(TMessage message)
    {
        var node = new Node { Message = message, Enqueued = DateTime.UtcNow };
        Node head = Volatile.Read(ref _head);
        while (true)
        {
            node.Next = head;
            Node seen = Interlocked.CompareExchange(ref _head, node, head);
            if (seen == head)
            {
                break;
            }

            head = seen;
        }

        Schedule();
    }

    private void Schedule()
    {
        if (Interlocked.Exchange(ref _scheduled, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static box => box.Drain(), this, preferLocal: false);
        }
    }

    private void Drain()
    {
        Node taken = Interlocked.Exchange(ref _head, null);
        Node ordered = null;
        while (taken != null)
        {
            Node next = taken.Next;
            taken.Next = ordered;
            ordered = taken;
            taken = next;
        }

        for (Node node = ordered; node != null; node = node.Next)
        {
            _handler(node.Message, DateTime.UtcNow - node.Enqueued);
        }

        Interlocked.Exchange(ref _scheduled, 0);
        if (Volatile.Read(ref _head) != null)
        {
            Schedule();
        }
    }
}
