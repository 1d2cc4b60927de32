using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5504;

public readonly record struct Extent(double West, double East)
{
    public double Width => East - West;
}

public sealed class MapSheet
{
    private static readonly ConcurrentDictionary<string, MapSheet> s_open = new();
    private readonly double[] _longitudes;
    private System.Runtime.CompilerServices.StrongBox<Extent> _extent;

    private MapSheet(double[] longitudes) => _longitudes = longitudes;

    public Extent Extent
    {
        get
        {
            var extent = _extent;
            if (extent is null)
            {
                double west = 180, east = -180;
                foreach (double longitude in _longitudes)
                {
                    west = Math.Min(west, longitude);
                    east = Math.Max(east, longitude);
                }

                extent = new System.Runtime.CompilerServices.StrongBox<Extent>(new Extent(west, east));
                _extent = extent;
            }

            return extent.Value;
        }
    }

    public static MapSheet Open(string name, Func<string, double[]> survey) =>
        s_open.GetOrAdd(name, static (n, read) => new MapSheet(read(n)), survey);

    public double Scale(double paperWidth) => paperWidth / Extent.Width;
}
