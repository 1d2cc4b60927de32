using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6024;

public sealed class Asset
{
    private readonly string _path;
    private DateTime _modified;
    private double _weight = double.NaN;

    public Asset(string path) => _path = path;

    public DateTime Modified
    {
        get
        {
            if (_modified == default)
            {
                _modified = File.GetLastWriteTimeUtc(_path);
            }

            return _modified;
        }
    }

    public double Weight
    {
        get
        {
            double w = _weight;
            if (double.IsNaN(w))
            {
                _weight = w = Math.Log2(1 + _path.Length);
            }

            return w;
        }
    }

    public static DateTime Newest(IReadOnlyCollection<Asset> assets)
    {
        long newest = 0;
        Parallel.ForEach(assets, a =>
        {
            long ticks = a.Modified.Ticks;
            long seen;
            while ((seen = Interlocked.Read(ref newest)) < ticks && Interlocked.CompareExchange(ref newest, ticks, seen) != seen)
            {
            }
        });

        return new DateTime(newest, DateTimeKind.Utc);
    }
}
