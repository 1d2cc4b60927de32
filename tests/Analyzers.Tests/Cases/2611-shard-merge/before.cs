using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2611;

public sealed class Merge<T>
    where T : class
{
    private sealed class Board
    {
        public Board(int shards)
        {
            Scores = new double[shards];
            Candidates = new T[shards];
            Left = shards;
        }

        public readonly double[] Scores;
        public readonly T[] Candidates;
        public int Left;
        public T Best;
        public int BestShard;
        public bool Finished;
    }

    private readonly Func<int, T> _search;
    private readonly Func<T, double> _score;

    public Merge(Func<int, T> search, Func<T, double> score)
    {
        _search = search;
        _score = score;
    }

    public T Run(int shards, out int shard)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 1);
        var board = new Board(shards);
        for (int i = 0; i < shards; i++)
        {
            int index = i;
            ThreadPool.QueueUserWorkItem(_ => Visit(board, index));
        }

        while (!board.Finished)
        {
            Thread.SpinWait(40);
        }

        shard = board.BestShard;
        return board.Best;
    }

    private void Visit(Board board, int index)
    {
        T candidate = _search(index);
        board.Candidates[index] = candidate;
        board.Scores[index] = candidate == null ? double.NegativeInfinity : _score(candidate);
        if (Interlocked.Decrement(ref board.Left) == 0)
        {
            Elect(board);
        }
    }

    private static void Elect(Board board)
    {
        int best = 0;
        for (int i = 1; i < board.Scores.Length; i++)
        {
            if (board.Scores[i] > board.Scores[best])
            {
                best = i;
            }
        }

        board.BestShard = best;
        board.Best = board.Candidates[best];
        board.Finished = true;
    }
}
