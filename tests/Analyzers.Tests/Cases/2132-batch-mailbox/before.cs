using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.S2132;

internal sealed class Batch
{
    public List<string> Lines = new();
    public bool Urgent;
    public string Topic;
}

public sealed class BatchMailbox : IDisposable
{
    private readonly Action<string, IReadOnlyList<string>> _deliver;
    private readonly Thread _courier;
    private Batch _mailbox;
    private int _stopped;
    private int _lost;

    public BatchMailbox(Action<string, IReadOnlyList<string>> deliver)
    {
        _deliver = deliver;
        _courier = new Thread(Carry) { IsBackground = true, Name = "courier" };
        _courier.Start();
    }

    public int Lost => Volatile.Read(ref _lost);

    public void Offer(string topic, IEnumerable<string> lines)
    {
        var batch = new Batch { Topic = topic };
        foreach (var line in lines)
        {
            batch.Lines.Add(line);
            if (line.StartsWith('!'))
            {
                batch.Urgent = true;
            }
        }

        if (Interlocked.Exchange(ref _mailbox, batch) is { } displaced)
        {
            Interlocked.Add(ref _lost, displaced.Lines.Count);
        }
    }

    public void Dispose()
    {
        Interlocked.Exchange(ref _stopped, 1);
        _courier.Join();
    }

    private void Carry()
    {
        while (Volatile.Read(ref _stopped) == 0)
        {
            var batch = Interlocked.Exchange(ref _mailbox, null);
            if (batch is null)
            {
                Thread.Sleep(5);
                continue;
            }

            if (batch.Urgent)
            {
                batch.Topic = "urgent/" + batch.Topic;
                batch.Lines.Sort(StringComparer.Ordinal);
            }

            _deliver(batch.Topic, batch.Lines);
        }
    }
}
