using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4614;

public sealed class HailGrid
{
    private struct Cell
    {
        public int Claimed;
        public bool Filled;
        public double Low;
        public double High;
    }

    private readonly Cell[] _cells;
    private readonly Func<int, double[]> _probe;

    public HailGrid(int size, Func<int, double[]> probe)
    {
        _cells = new Cell[size];
        _probe = probe;
    }

    public void Request(int index)
    {
        if (Interlocked.Exchange(ref _cells[index].Claimed, 1) == 0)
        {
            ThreadPool.QueueUserWorkItem(_ => Measure(index));
        }
    }

    public bool TrySpan(int index, out double span)
    {
        span = 0;
        if (!_cells[index].Filled)
        {
            return false;
        }

        span = _cells[index].High - _cells[index].Low;
        return true;
    }

    private void Measure(int index)
    {
        double[] hits = _probe(index);
        Array.Sort(hits);
        ref Cell cell = ref _cells[index];
        cell.Low = hits[0];
        cell.High = hits[^1];
        cell.Filled = true;
    }
}
