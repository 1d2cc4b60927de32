using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5106;

public sealed class OrbitTable
{
    private struct Cell
    {
        public double Radius;
        public double Period;
        public bool Solved;
    }

    private readonly object _solve = new();
    private readonly Cell[] _cells;
    private readonly double _mass;

    public OrbitTable(int levels, double mass)
    {
        _cells = new Cell[levels];
        _mass = mass;
    }

    public double PeriodAt(int level)
    {
        if (!Volatile.Read(ref _cells[level].Solved))
        {
            Solve(level);
        }

        return _cells[level].Period;
    }

    public double SpeedAt(int level)
    {
        ref Cell cell = ref _cells[level];
        if (!Volatile.Read(ref cell.Solved))
        {
            Solve(level);
        }

        return 2 * Math.PI * cell.Radius / cell.Period;
    }

    private void Solve(int level)
    {
        lock (_solve)
        {
            ref Cell cell = ref _cells[level];
            if (cell.Solved)
            {
                return;
            }

            cell.Radius = 6371 + (level * 120);
            cell.Period = 2 * Math.PI * Math.Sqrt(Math.Pow(cell.Radius, 3) / _mass);
            Volatile.Write(ref cell.Solved, true);
        }
    }
}
