using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3210;

public sealed class GlacierOutline
{
    private readonly object _survey = new();
    private readonly List<(double X, double Y)> _points;
    private (double X, double Y)? _centre;

    public GlacierOutline(IEnumerable<(double X, double Y)> points) => _points = new(points);

    public (double X, double Y) Centre
    {
        get
        {
            if (_centre is { } known)
            {
                return known;
            }

            lock (_survey)
            {
                if (_centre.HasValue)
                {
                    return _centre.Value;
                }

                double x = 0, y = 0;
                foreach (var p in _points)
                {
                    x += p.X;
                    y += p.Y;
                }

                var centre = (x / _points.Count, y / _points.Count);
                _centre = centre;
                return centre;
            }
        }
    }

    public double DistanceTo(GlacierOutline other) =>
        Math.Sqrt(Math.Pow(Centre.X - other.Centre.X, 2) + Math.Pow(Centre.Y - other.Centre.Y, 2));
}
