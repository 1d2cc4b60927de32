using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1908;

public sealed class ShardRing
{
    private readonly IReadOnlyList<string> _hosts;
    private readonly List<KeyValuePair<uint, string>> _points = new();
    private SpinLock _spin = new(enableThreadOwnerTracking: false);
    private volatile bool _seeded;

    public ShardRing(IReadOnlyList<string> hosts) => _hosts = hosts;

    public string Pick(uint hash)
    {
        if (!_seeded)
        {
            Seed();
        }

        foreach (var point in _points)
        {
            if (point.Key >= hash)
            {
                return point.Value;
            }
        }

        return _points[0].Value;
    }

    private void Seed()
    {
        bool taken = false;
        try
        {
            _spin.Enter(ref taken);
            for (int i = 0; i < _hosts.Count; i++)
            {
                uint step = uint.MaxValue / (uint)_hosts.Count;
                _points.Add(new KeyValuePair<uint, string>(step * (uint)(i + 1), _hosts[i]));
            }

            _seeded = true;
        }
        finally
        {
            if (taken)
            {
                _spin.Exit();
            }
        }
    }
}
