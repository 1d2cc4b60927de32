using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5310;

public sealed class SplineTable
{
    private struct Cell
    {
        public int Generation;
        public double Slope;
        public double Intercept;
    }

    private readonly double[] _knots;
    private readonly Cell[] _cells;
    private int _solved;

    public SplineTable(double[] knots)
    {
        _knots = knots;
        _cells = new Cell[knots.Length - 1];
    }

    public int Solved => Volatile.Read(ref _solved);

    public double At(double x)
    {
        int i = Math.Clamp((int)x, 0, _cells.Length - 1);
        ref Cell cell = ref _cells[i];
        if (cell.Generation == 0)
        {
            Solve(ref cell, i);
        }

        return (cell.Slope * (x - i)) + cell.Intercept;
    }

    private void Solve(ref Cell cell, int i)
    {
        lock (_cells)
        {
            if (cell.Generation == 0)
            {
                cell.Slope = _knots[i + 1] - _knots[i];
                cell.Intercept = _knots[i];
                cell.Generation = ++_solved;
            }
        }
    }
}
