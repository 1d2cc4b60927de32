using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4911;

public sealed partial class SeedResolver
{
    private readonly object _lookup = new();
    private readonly Func<string, IReadOnlyList<(string Host, int Weight)>> _srv;
    private string _host;
    private int _weight;
    private volatile bool _resolved;

    public SeedResolver(Func<string, IReadOnlyList<(string Host, int Weight)>> srv) => _srv = srv;
}

public sealed partial class SeedResolver
{
    public bool TryPick(string cluster, out string host)
    {
        if (!_resolved)
        {
            Resolve(cluster);
        }

        host = _host;
        return _weight > 0;
    }

    private void Resolve(string cluster)
    {
        lock (_lookup)
        {
            if (_resolved)
            {
                return;
            }

            int best = 0;
            foreach (var (candidate, weight) in _srv("_seed._tcp." + cluster))
            {
                if (weight > best)
                {
                    best = weight;
                    _host = candidate;
                }
            }

            _weight = best;
            _resolved = true;
        }
    }
}
