using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1533;

public sealed class MailDrop
{
    private sealed class Letter
    {
        public string Topic;
        public byte[] Body;
        public bool Urgent;
        public Letter Next;
    }

    private readonly Action<string, byte[]> _deliver;
    private Letter _head;
    private int _draining;

    public MailDrop(Action<string, byte[]> deliver) => _deliver = deliver;

    public void Post(string topic, byte[] body, bool urgent)
    {
        var letter = new Letter { Topic = topic, Body = body, Urgent = urgent };
        Letter seen = Volatile.Read(ref _head);
        while (true)
        {
            letter.Next = seen;
            Letter before = Interlocked.CompareExchange(ref _head, letter, seen);
            if (before == seen)
            {
                break;
            }

            seen = before;
        }

        if (Interlocked.Exchange(ref _draining, 1) == 0)
        {
            ThreadPool.QueueUserWorkItem(static drop => drop.Drain(), this, preferLocal: false);
        }
    }

    private void Drain()
    {
        do
        {
            Letter chain = Interlocked.Exchange(ref _head, null);
            var ordered = new List<Letter>();
            for (Letter letter = chain; letter != null; letter = letter.Next)
            {
                ordered.Add(letter);
            }

            ordered.Reverse();
            foreach (Letter letter in ordered.OrderByDescending(static l => l.Urgent))
            {
                _deliver(letter.Topic, letter.Body);
            }

            Interlocked.Exchange(ref _draining, 0);
        }
        while (Volatile.Read(ref _head) != null && Interlocked.Exchange(ref _draining, 1) == 0);
    }
}
