using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.S2101;

public readonly record struct LaneStats(int Index, string Host, int Weight);

public sealed class LaneTable
{
    private struct Lane
    {
        public bool Open;
        public string Host;
        public int Weight;
        public long[] Buckets;
    }

    private readonly Lane[] _lanes;
    private readonly object _gate = new();
    private readonly Func<int, string> _resolve;

    public LaneTable(int lanes, Func<int, string> resolve)
    {
        _lanes = new Lane[lanes];
        _resolve = resolve;
    }

    public int Count => _lanes.Length;

    public string Pick(int key)
    {
        int index = (key & int.MaxValue) % _lanes.Length;
        ref Lane lane = ref _lanes[index];
        if (!lane.Open)
        {
            OpenLane(ref lane, index);
        }

        Interlocked.Increment(ref lane.Buckets[key & 7]);
        return lane.Host;
    }

    public IEnumerable<LaneStats> Describe()
    {
        for (int i = 0; i < _lanes.Length; i++)
        {
            if (_lanes[i].Open)
            {
                yield return new LaneStats(i, _lanes[i].Host, _lanes[i].Weight);
            }
        }
    }

    private void OpenLane(ref Lane lane, int index)
    {
        Monitor.Enter(_gate);
        try
        {
            if (!lane.Open)
            {
                Fill(ref lane, index);
            }
        }
        finally
        {
            Monitor.Exit(_gate);
        }
    }

    private void Fill(ref Lane lane, int index)
    {
        lane.Host = _resolve(index);
        lane.Weight = lane.Host.Length > 12 ? 1 : 4;
        lane.Buckets = new long[8];
        lane.Open = true;
    }
}
