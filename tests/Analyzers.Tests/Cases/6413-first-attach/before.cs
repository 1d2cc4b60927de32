using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;

namespace Corpus.C6413;

public sealed class ProbeHub
{
    private readonly int _capacity;
    private int _attached;
    private long[] _slots;
    private Stopwatch _clock;

    public ProbeHub(int capacity) => _capacity = capacity;

    public Probe Attach()
    {
        int ordinal = Interlocked.Increment(ref _attached);
        if (ordinal == 1)
        {
            _slots = new long[_capacity];
            _clock = Stopwatch.StartNew();
        }

        if (ordinal > _capacity)
        {
            throw new InvalidOperationException("Too many probes.");
        }

        return new Probe(_slots, ordinal - 1, _clock.ElapsedTicks);
    }

    public readonly struct Probe
    {
        private readonly long[] _slots;
        private readonly int _at;
        private readonly long _origin;

        internal Probe(long[] slots, int at, long origin)
        {
            _slots = slots;
            _at = at;
            _origin = origin;
        }

        public void Hit(long ticks) => Interlocked.Add(ref _slots[_at], ticks - _origin);
    }
}
