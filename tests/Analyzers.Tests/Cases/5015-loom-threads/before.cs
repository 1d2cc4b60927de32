using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5015;

public sealed class LoomCard
{
    private struct Hole
    {
        public bool Read;
        public int Warp;
        public int Tension;
    }

    private readonly Hole[] _holes;
    private readonly Func<int, (int Warp, int Tension)> _sensor;

    public LoomCard(int holes, Func<int, (int Warp, int Tension)> sensor)
    {
        _holes = new Hole[holes];
        _sensor = sensor;
    }

    public int Lift(int column)
    {
        ref Hole hole = ref _holes[column];
        if (!hole.Read)
        {
            ReadHole(column);
        }

        return hole.Warp * hole.Tension;
    }

    public int LiftAll()
    {
        int total = 0;
        for (int c = 0; c < _holes.Length; c++)
        {
            total += Lift(c);
        }

        return total;
    }

    private void ReadHole(int column)
    {
        lock (_holes)
        {
            if (_holes[column].Read)
            {
                return;
            }

            var (warp, tension) = _sensor(column);
            _holes[column].Warp = warp;
            _holes[column].Tension = tension;
            _holes[column].Read = true;
        }
    }
}
