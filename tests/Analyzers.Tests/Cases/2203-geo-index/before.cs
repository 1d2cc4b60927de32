using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2203;

public readonly record struct GeoPoint(double Latitude, double Longitude);

public sealed class GeoIndex
{
    private readonly object _warmup = new();
    private readonly IReadOnlyList<GeoPoint> _points;
    private bool _warm;

    public GeoIndex(IReadOnlyList<GeoPoint> points) => _points = points;

    public bool IsWarm => _warm;

    internal int[] Cells { get; private set; }

    internal int Columns { get; private set; }

    internal double CellSize { get; private set; }

    public void WarmUp(double cellSize)
    {
        lock (_warmup)
        {
            if (_warm)
            {
                return;
            }

            int columns = (int)Math.Ceiling(360 / cellSize);
            int rows = (int)Math.Ceiling(180 / cellSize);
            var cells = new int[columns * rows];
            foreach (var p in _points)
            {
                int row = (int)((p.Latitude + 90) / cellSize);
                int column = (int)((p.Longitude + 180) / cellSize);
                cells[Math.Min((row * columns) + column, cells.Length - 1)]++;
            }

            CellSize = cellSize;
            Columns = columns;
            Cells = cells;
            Volatile.Write(ref _warm, true);
        }
    }
}

public sealed class DensityQuery
{
    private const double DefaultCell = 0.5;
    private readonly GeoIndex _index;

    public DensityQuery(GeoIndex index) => _index = index;

    public int CountNear(GeoPoint p)
    {
        if (!_index.IsWarm)
        {
            _index.WarmUp(DefaultCell);
        }

        int row = (int)((p.Latitude + 90) / _index.CellSize);
        int column = (int)((p.Longitude + 180) / _index.CellSize);
        int at = (row * _index.Columns) + column;
        return at < _index.Cells.Length ? _index.Cells[at] : 0;
    }
}
