namespace Corpus.C2819;

public interface IBlockStore
{
    int Count { get; }

    bool TryRead(int block, Span<byte> into);
}

public sealed record BlockReport(uint Sum, IReadOnlyList<int> Damaged);

public sealed class BlockFarm
{
    private readonly IBlockStore _store;
    private readonly int _blockSize;

    public BlockFarm(IBlockStore store, int blockSize)
    {
        _store = store;
        _blockSize = blockSize;
    }

    public BlockReport Verify()
    {
        var batch = new Batch { Left = _store.Count };
        for (int block = 0; block < _store.Count; block++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static job => job.Farm.Check(job.Batch, job.Block), (Farm: this, Batch: batch, Block: block), preferLocal: false);
        }

        while (Volatile.Read(ref batch.Left) is not 0)
        {
            Thread.SpinWait(64);
        }

        batch.Damaged.Sort();
        return new BlockReport(batch.Sum, batch.Damaged);
    }

    private static uint Adler(ReadOnlySpan<byte> bytes)
    {
        uint a = 1, b = 0;
        foreach (byte value in bytes)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }

    private void Check(Batch batch, int block)
    {
        var bytes = new byte[_blockSize];
        bool sound = _store.TryRead(block, bytes);
        uint sum = sound ? Adler(bytes) : 0;
        lock (batch.Gate)
        {
            batch.Sum ^= sum;
            if (!sound)
            {
                batch.Damaged.Add(block);
            }

            Volatile.Write(ref batch.Left, batch.Left - 1);
        }
    }

    private sealed class Batch
    {
        public readonly object Gate = new();
        public readonly List<int> Damaged = new();
        public uint Sum;
        public int Left;
    }
}
