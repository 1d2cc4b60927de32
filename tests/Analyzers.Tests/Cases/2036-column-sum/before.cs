using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2036;

public sealed class ColumnTotals
{
    public bool Finished;
    public long Sum;
    public int Skipped;
    public string Failure;
}

public static class ColumnSum
{
    private sealed class Worker
    {
        private readonly string[] _lines;
        private readonly int _from;
        private readonly int _to;

        public readonly ColumnTotals Totals = new();
        public readonly Thread Thread;

        public Worker(string[] lines, int from, int to)
        {
            _lines = lines;
            _from = from;
            _to = to;
            Thread = new Thread(Run);
        }

        private void Run()
        {
            for (int i = _from; i < _to; i++)
            {
                if (long.TryParse(_lines[i], out long value))
                {
                    Totals.Sum += value;
                }
                else if (++Totals.Skipped > 1000)
                {
                    Totals.Failure = "too many bad lines before " + i.ToString();
                    return;
                }
            }

            Totals.Finished = true;
        }
    }

    public static long Compute(string[] lines, int workers)
    {
        var running = new List<Worker>();
        int size = (lines.Length + workers - 1) / workers;
        for (int from = 0; from < lines.Length; from += size)
        {
            var worker = new Worker(lines, from, Math.Min(lines.Length, from + size));
            worker.Thread.Start();
            running.Add(worker);
        }

        long sum = 0;
        foreach (var worker in running)
        {
            worker.Thread.Join();
            if (!worker.Totals.Finished)
            {
                throw new FormatException(worker.Totals.Failure);
            }

            sum += worker.Totals.Sum;
        }

        return sum;
    }
}
