using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4711;

public sealed class AddressIndex
{
    private readonly object _indexing = new();
    private readonly IReadOnlyList<(uint Start, string Region)> _ranges;
    private uint[] _starts;
    private string[] _regions;
    private bool _indexed;
    private long _lookups;

    public AddressIndex(IReadOnlyList<(uint Start, string Region)> ranges) => _ranges = ranges;

    public long Lookups => Interlocked.Read(ref _lookups);

    public string RegionOf(uint address)
    {
        Interlocked.Increment(ref _lookups);
        if (!Volatile.Read(ref _indexed))
        {
            BuildIndex();
        }

        int at = Array.BinarySearch(_starts, address);
        if (at < 0)
        {
            at = ~at - 1;
        }

        return at < 0 ? "unassigned" : _regions[at];
    }

    private void BuildIndex()
    {
        lock (_indexing)
        {
            if (!_indexed)
            {
                var starts = new uint[_ranges.Count];
                var regions = new string[_ranges.Count];
                for (int i = 0; i < starts.Length; i++)
                {
                    (starts[i], regions[i]) = _ranges[i];
                }

                Array.Sort(starts, regions);
                _starts = starts;
                _regions = regions;
                Volatile.Write(ref _indexed, true);
            }
        }
    }
}
