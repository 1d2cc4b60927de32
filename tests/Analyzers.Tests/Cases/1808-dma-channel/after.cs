using System.Collections.Concurrent;

namespace Corpus.C1808;

public readonly record struct Descriptor(ReadOnlyMemory<byte> Source, Memory<byte> Target);

/// <summary>A software DMA engine; a channel belongs to one submitter.</summary>
public sealed class DmaChannel : IDisposable
{
    private struct Completion
    {
        public bool Raised;
        public int Transferred;
        public uint Status;
    }

    private readonly BlockingCollection<Descriptor> _ring = new(16);
    private readonly Thread _engine;
    private Completion _completion;

    public DmaChannel(int number)
    {
        _engine = new Thread(RunEngine) { IsBackground = true, Name = "dma" + number };
        _engine.Start();
    }

    public int Transfer(ReadOnlyMemory<byte> source, Memory<byte> target)
    {
        _completion.Raised = false;
        _ring.Add(new Descriptor(source, target));

        while (!Volatile.Read(ref _completion.Raised))
        {
            Thread.SpinWait(32);
        }

        if (_completion.Status != 0)
        {
            throw new IOException("dma status 0x" + _completion.Status.ToString("x"));
        }

        return _completion.Transferred;
    }

    public void Dispose()
    {
        _ring.CompleteAdding();
        _engine.Join();
        _ring.Dispose();
    }

    private void RunEngine()
    {
        foreach (var descriptor in _ring.GetConsumingEnumerable())
        {
            int length = Math.Min(descriptor.Source.Length, descriptor.Target.Length);
            descriptor.Source.Span[..length].CopyTo(descriptor.Target.Span);
            Complete(length, length < descriptor.Source.Length ? 0x10u : 0u);
        }
    }

    private void Complete(int transferred, uint status)
    {
        _completion.Transferred = transferred;
        _completion.Status = status;
        Volatile.Write(ref _completion.Raised, true);
    }
}
