using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3800;

public sealed class MooringField
{
    private struct Buoy
    {
        public volatile bool Surveyed;
        public double Depth;
        public string Chain;
    }

    private readonly Lock _boat = new();
    private readonly Func<int, (double Depth, string Chain)> _sound;
    private readonly Buoy[] _buoys;

    public MooringField(int berths, Func<int, (double Depth, string Chain)> sound)
    {
        _buoys = new Buoy[berths];
        _sound = sound;
    }

    public bool Holds(int berth, double draught)
    {
        Survey(berth);
        return _buoys[berth].Depth > draught + 0.5;
    }

    public string Chain(int berth)
    {
        Survey(berth);
        return _buoys[berth].Chain.ToUpperInvariant();
    }

    private void Survey(int berth)
    {
        if (_buoys[berth].Surveyed)
        {
            return;
        }

        lock (_boat)
        {
            if (!_buoys[berth].Surveyed)
            {
                var found = _sound(berth);
                _buoys[berth].Depth = found.Depth;
                _buoys[berth].Chain = found.Chain;
                _buoys[berth].Surveyed = true;
            }
        }
    }
}
