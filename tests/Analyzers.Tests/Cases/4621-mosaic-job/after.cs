using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4621;

public sealed class MosaicJob
{
    private readonly int[] _colours;
    private int _pending;

    private MosaicJob(int tiles)
    {
        _colours = new int[tiles];
        _pending = tiles;
    }

    public bool IsComplete => Volatile.Read(ref _pending) == 0;

    public IReadOnlyList<int> Colours => _colours;

    public static MosaicJob Begin(int tiles, Func<int, int> render)
    {
        var job = new MosaicJob(tiles);
        for (int i = 0; i < tiles; i++)
        {
            int tile = i;
            ThreadPool.QueueUserWorkItem(_ => job.Render(tile, render));
        }

        return job;
    }

    private void Render(int tile, Func<int, int> render)
    {
        _colours[tile] = render(tile);
        Interlocked.Decrement(ref _pending);
    }
}

public static class MosaicViewer
{
    public static long Checksum(MosaicJob job)
    {
        if (!job.IsComplete)
        {
            return -1;
        }

        long sum = 0;
        foreach (int colour in job.Colours)
        {
            sum = unchecked((sum * 33) + colour);
        }

        return sum;
    }
}
