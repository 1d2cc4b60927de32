using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C215;

public sealed class MetricSchema
{
    private readonly object _build = new();
    private readonly string _name;
    private long _stamp;
    private string[] _labels;
    private double[] _buckets;

    public MetricSchema(string name) => _name = name;

    public IReadOnlyList<string> Labels
    {
        get
        {
            if (Volatile.Read(ref _stamp) == 0L) Build();
            return _labels;
        }
    }

    public int BucketOf(double value)
    {
        if (Volatile.Read(ref _stamp) == 0L) Build();
        int at = Array.BinarySearch(_buckets, value);
        return at < 0 ? ~at : at;
    }

    private void Build()
    {
        lock (_build)
        {
            if (_stamp != 0L) return;

            _labels = _name.Split('.', StringSplitOptions.RemoveEmptyEntries);
            _buckets = new double[16];
            for (int i = 0; i < _buckets.Length; i++)
            {
                _buckets[i] = Math.Pow(2, i);
            }

            Volatile.Write(ref _stamp, Environment.TickCount64 | 1L);
        }
    }
}
