using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3112;

public sealed class GeoIndex
{
    private readonly object _elect = new();
    private readonly Func<IReadOnlyList<(double Lat, double Lon)>> _points;
    private volatile bool _built;
    private double[] _lat;
    private double[] _lon;

    public GeoIndex(Func<IReadOnlyList<(double Lat, double Lon)>> points) => _points = points;

    public int Nearest(double lat, double lon)
    {
        if (!_built)
        {
            Build();
        }

        int best = -1;
        double least = double.MaxValue;
        for (int i = 0; i < _lat.Length; i++)
        {
            double d = Math.Abs(_lat[i] - lat) + Math.Abs(_lon[i] - lon);
            if (d < least) (best, least) = (i, d);
        }

        return best;
    }

    private void Build()
    {
        lock (_elect)
        {
            if (_built) return;

            var points = _points();
            var lat = new double[points.Count];
            var lon = new double[points.Count];
            for (int i = 0; i < points.Count; i++)
            {
                (lat[i], lon[i]) = points[i];
            }

            _lon = lon;
            _lat = lat;
            _built = true;
        }
    }
}
