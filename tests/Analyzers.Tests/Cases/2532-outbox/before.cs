using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2532;

public interface ITransport
{
    Task SendAsync(string topic, byte[] body, CancellationToken ct);
}

public sealed class Outbox
{
    private readonly ITransport _transport;
    private Letter _head;
    private int _flushing;

    public Outbox(ITransport transport) => _transport = transport;

    public void Post(string topic, byte[] body)
    {
        var letter = new Letter { Topic = topic, Body = body, PostedAt = Environment.TickCount64 };
        Letter seen;
        do
        {
            seen = Volatile.Read(ref _head);
            letter.Next = seen;
        }
        while (Interlocked.CompareExchange(ref _head, letter, seen) != seen);

        StartFlush();
    }

    private void StartFlush()
    {
        if (Interlocked.CompareExchange(ref _flushing, 1, 0) == 0)
        {
            _ = Task.Run(FlushAsync);
        }
    }

    private async Task FlushAsync()
    {
        try
        {
            for (var batch = TakeAll(); batch != null; batch = TakeAll())
            {
                for (var letter = batch; letter != null; letter = letter.Next)
                {
                    letter.Attempts++;
                    await _transport.SendAsync(letter.Topic, letter.Body, CancellationToken.None).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            Interlocked.Exchange(ref _flushing, 0);
            if (Volatile.Read(ref _head) != null)
            {
                StartFlush();
            }
        }
    }

    private Letter TakeAll()
    {
        var taken = Interlocked.Exchange(ref _head, null);
        Letter reversed = null;
        while (taken != null)
        {
            var next = taken.Next;
            taken.Next = reversed;
            reversed = taken;
            taken = next;
        }

        return reversed;
    }

    private sealed class Letter
    {
        public string Topic;
        public byte[] Body;
        public long PostedAt;
        public int Attempts;
        public Letter Next;
    }
}
