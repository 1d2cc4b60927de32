using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5225;

public sealed class GeoService
{
    private readonly object _init = new();
    private readonly Func<IEnumerable<(string Code, double Lat, double Lon)>> _places;
    private readonly Dictionary<string, int> _rows = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<double> _lats = new();
    private readonly List<double> _lons = new();
    private Latch _ready;
    private int _misses;

    public GeoService(Func<IEnumerable<(string Code, double Lat, double Lon)>> places) => _places = places;

    public int Misses => Volatile.Read(ref _misses);

    public double Distance(string from, string to)
    {
        if (!_ready.IsSet)
        {
            Build();
        }

        if (!_rows.TryGetValue(from, out int a) || !_rows.TryGetValue(to, out int b))
        {
            Interlocked.Increment(ref _misses);
            return double.NaN;
        }

        double dx = _lats[a] - _lats[b];
        double dy = _lons[a] - _lons[b];
        return Math.Sqrt((dx * dx) + (dy * dy));
    }

    private void Build()
    {
        lock (_init)
        {
            if (_ready.IsSet)
            {
                return;
            }

            foreach (var (code, lat, lon) in _places())
            {
                if (_rows.TryAdd(code, _lats.Count))
                {
                    _lats.Add(lat);
                    _lons.Add(lon);
                }
            }

            _ready.Set();
        }
    }

    private struct Latch
    {
        private int _value;

        public readonly bool IsSet => Volatile.Read(in _value) != 0;

        public void Set() => Volatile.Write(ref _value, 1);
    }
}
