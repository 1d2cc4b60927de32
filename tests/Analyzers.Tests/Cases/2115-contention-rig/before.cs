using System;
using System.Diagnostics;
using System.Threading;

namespace Corpus.S2115;

public sealed class RigResult
{
    public RigResult(TimeSpan elapsed, long checksum)
    {
        Elapsed = elapsed;
        Checksum = checksum;
    }

    public TimeSpan Elapsed { get; }

    public long Checksum { get; }
}

public static class ContentionRig
{
    private sealed class Board
    {
        public bool Go;
        public int Rounds;
        public int[] Seeds;
        public long Checksum;
    }

    public static RigResult Run(int workers, int rounds, Func<int, int> step)
    {
        var board = new Board();
        var threads = new Thread[workers];
        for (int i = 0; i < workers; i++)
        {
            int lane = i;
            threads[i] = new Thread(() => Work(board, lane, step)) { IsBackground = true };
            threads[i].Start();
        }

        board.Seeds = new int[workers];
        for (int i = 0; i < workers; i++)
        {
            board.Seeds[i] = Random.Shared.Next();
        }

        var watch = Stopwatch.StartNew();
        board.Rounds = rounds;
        board.Go = true;
        foreach (var thread in threads)
        {
            thread.Join();
        }

        return new RigResult(watch.Elapsed, board.Checksum);
    }

    private static void Work(Board board, int lane, Func<int, int> step)
    {
        AwaitSignal(ref board.Go);
        int value = board.Seeds[lane];
        for (int i = 0; i < board.Rounds; i++)
        {
            value = step(value);
        }

        Interlocked.Add(ref board.Checksum, value);
    }

    private static void AwaitSignal(ref bool signal)
    {
        while (!signal)
        {
            Thread.SpinWait(16);
        }
    }
}
