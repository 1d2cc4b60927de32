using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2613;

public interface IClusterApi
{
    IReadOnlyList<string> Members();

    bool IsPrimary(string member);
}

public sealed partial class ReplicaMap
{
    private readonly IClusterApi _api;
    private readonly string _seed;
    private volatile string _primary;
    private volatile string[] _witnesses;
    private bool _surveyed;

    public ReplicaMap(IClusterApi api, string seed)
    {
        _api = api;
        _seed = seed;
    }

    public Task BeginSurvey() => Task.Run(Survey);
}

public sealed partial class ReplicaMap
{
    public string WriteTarget()
    {
        if (_surveyed == false)
        {
            return _seed;
        }

        return _primary.ToLowerInvariant();
    }

    public bool TryReadTarget(int shard, out string target)
    {
        if (_surveyed)
        {
            string[] witnesses = _witnesses;
            target = witnesses.Length == 0 ? _primary : witnesses[shard % witnesses.Length];
            return true;
        }

        target = null;
        return false;
    }

    private void Survey()
    {
        var witnesses = new List<string>();
        string primary = _seed;
        foreach (string member in _api.Members())
        {
            if (_api.IsPrimary(member))
            {
                primary = member;
            }
            else
            {
                witnesses.Add(member);
            }
        }

        _witnesses = witnesses.ToArray();
        _primary = primary;
        _surveyed = true;
    }
}
