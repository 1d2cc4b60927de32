using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6315;

public readonly record struct Zone(double South, double West, double North, double East)
{
    public bool Holds(double lat, double lon) => lat >= South && lat <= North && lon >= West && lon <= East;
}

public sealed class GeoFence
{
    private readonly List<Zone> _zones = new();
    private readonly Func<IEnumerable<Zone>> _source;
    private volatile bool _loaded;

    public GeoFence(Func<IEnumerable<Zone>> source) => _source = source;

    public bool Contains(double lat, double lon)
    {
        foreach (var zone in Zones())
        {
            if (zone.Holds(lat, lon))
            {
                return true;
            }
        }

        return false;
    }

    private List<Zone> Zones()
    {
        if (!_loaded)
        {
            lock (_zones)
            {
                if (!_loaded)
                {
                    foreach (var zone in _source())
                    {
                        _zones.Add(zone);
                    }

                    _loaded = true;
                }
            }
        }

        return _zones;
    }
}
