using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2919;

public readonly record struct Extent(double MinX, double MinY, double MaxX, double MaxY)
{
    public bool Overlaps(Extent other) =>
        MinX <= other.MaxX && other.MinX <= MaxX && MinY <= other.MaxY && other.MinY <= MaxY;

    public Extent Include(double x, double y) =>
        new(Math.Min(MinX, x), Math.Min(MinY, y), Math.Max(MaxX, x), Math.Max(MaxY, y));
}

public class Shape
{
    private readonly double[] _ordinates;
    private StrongBox<Extent> _extent;

    public Shape(double[] ordinates) => _ordinates = ordinates;

    public Extent Extent
    {
        get
        {
            var known = _extent;
            if (known != null)
            {
                return known.Value;
            }

            var extent = Measure();
            _extent = new StrongBox<Extent>(extent);
            return extent;
        }
    }

    private Extent Measure()
    {
        var extent = new Extent(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        for (int i = 0; i + 1 < _ordinates.Length; i += 2)
        {
            extent = extent.Include(_ordinates[i], _ordinates[i + 1]);
        }

        return extent;
    }
}

public sealed class ShapeLayer
{
    private readonly Shape[] _shapes;

    public ShapeLayer(IEnumerable<Shape> shapes) => _shapes = shapes.ToArray();

    public int CountOverlaps(ShapeLayer other, ParallelOptions options)
    {
        int overlaps = 0;
        Parallel.ForEach(
            _shapes,
            options,
            static () => 0,
            (shape, _, found) =>
            {
                var extent = shape.Extent;
                foreach (var candidate in other._shapes)
                {
                    if (extent.Overlaps(candidate.Extent))
                    {
                        found++;
                    }
                }

                return found;
            },
            found => Interlocked.Add(ref overlaps, found));
        return overlaps;
    }
}
