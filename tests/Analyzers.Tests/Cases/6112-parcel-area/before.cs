using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6112;

public sealed class Parcel
{
    private readonly (float X, float Y)[] _corners;
    private float _area = float.NaN;

    public Parcel((float X, float Y)[] corners) => _corners = corners;

    public float Area
    {
        get
        {
            if (!float.IsNaN(_area))
            {
                return _area;
            }

            float twice = 0;
            for (int i = 0, j = _corners.Length - 1; i < _corners.Length; j = i++)
            {
                twice += (_corners[j].X * _corners[i].Y) - (_corners[i].X * _corners[j].Y);
            }

            _area = Math.Abs(twice) / 2;
            return _area;
        }
    }

    public static int CountLarger(Parcel reference, IReadOnlyList<Parcel> others)
    {
        int larger = 0;
        Parallel.ForEach(others, p =>
        {
            if (p.Area > reference.Area)
            {
                Interlocked.Increment(ref larger);
            }
        });
        return larger;
    }
}
