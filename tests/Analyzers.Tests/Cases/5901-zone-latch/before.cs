using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5901;

internal struct Latch
{
    private bool _set;

    public bool IsSet => _set;

    public void Set() => _set = true;
}

internal readonly record struct Zone(string Name, double X, double Y, double Radius)
{
    public double DistanceTo(double x, double y) => Math.Sqrt(((X - x) * (X - x)) + ((Y - y) * (Y - y)));
}

public sealed class FenceIndex
{
    private readonly object _gate = new();
    private readonly string[] _rows;
    private Latch _loaded;
    private Zone[] _zones;
    private double _reach;

    public FenceIndex(string[] rows) => _rows = rows;

    public string Locate(double x, double y)
    {
        if (!_loaded.IsSet)
        {
            Load();
        }

        foreach (var zone in _zones)
        {
            double away = zone.DistanceTo(x, y);
            if (away > _reach)
            {
                continue;
            }

            if (away <= zone.Radius)
            {
                return zone.Name;
            }
        }

        return null;
    }

    private void Load()
    {
        lock (_gate)
        {
            if (_loaded.IsSet)
            {
                return;
            }

            var zones = new Zone[_rows.Length];
            double reach = 0;
            for (int i = 0; i < zones.Length; i++)
            {
                var cells = _rows[i].Split(';');
                zones[i] = new Zone(cells[0], double.Parse(cells[1]), double.Parse(cells[2]), double.Parse(cells[3]));
                reach = Math.Max(reach, zones[i].Radius);
            }

            _zones = zones;
            _reach = reach;
            _loaded.Set();
        }
    }
}
