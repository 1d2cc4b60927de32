using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2234;

public sealed class Batch
{
    public List<string> Lines { get; } = new();

    public int Bytes { get; set; }

    public bool Sealed { get; set; }
}

public sealed class BatchMailbox
{
    private readonly Action<IReadOnlyList<string>, int> _ship;
    private Batch _outbox;
    private int _shipping;

    public BatchMailbox(Action<IReadOnlyList<string>, int> ship) => _ship = ship;

    public bool Offer(IEnumerable<string> lines)
    {
        var batch = new Batch();
        foreach (var line in lines)
        {
            batch.Lines.Add(line);
            batch.Bytes += line.Length;
        }

        batch.Sealed = true;
        if (Interlocked.CompareExchange(ref _outbox, batch, null) != null)
        {
            return false;
        }

        Kick();
        return true;
    }

    private void Kick()
    {
        if (Interlocked.CompareExchange(ref _shipping, 1, 0) != 0)
        {
            return;
        }

        Task.Run(Ship);
    }

    private void Ship()
    {
        try
        {
            var batch = Interlocked.Exchange(ref _outbox, null);
            if (batch is { Sealed: true })
            {
                _ship(batch.Lines, batch.Bytes);
            }
        }
        finally
        {
            Interlocked.Exchange(ref _shipping, 0);
        }

        if (Volatile.Read(ref _outbox) != null)
        {
            Kick();
        }
    }
}
