using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4916;

public sealed class Mailbox : IDisposable
{
    private sealed class Transfer
    {
        public byte[] Command;
        public byte[] Reply;
        public int Status;
        public bool Finished;
    }

    private readonly BlockingCollection<Transfer> _queue = new();
    private readonly Func<byte[], byte[]> _doorbell;

    public Mailbox(Func<byte[], byte[]> doorbell)
    {
        _doorbell = doorbell;
        new Thread(Serve) { IsBackground = true }.Start();
    }

    public byte[] Send(params byte[] command)
    {
        var transfer = new Transfer { Command = command };
        _queue.Add(transfer);
        while (!transfer.Finished)
        {
            Thread.SpinWait(24);
        }

        return transfer.Status == 0
            ? transfer.Reply
            : throw new InvalidOperationException($"mailbox error {transfer.Status}");
    }

    public void Dispose() => _queue.CompleteAdding();

    private void Serve()
    {
        foreach (var transfer in _queue.GetConsumingEnumerable())
        {
            byte[] frame = _doorbell(transfer.Command);
            transfer.Status = frame.Length == 0 ? -1 : frame[0];
            transfer.Reply = frame.Length == 0 ? frame : frame[1..];
            transfer.Finished = true;
        }
    }
}
