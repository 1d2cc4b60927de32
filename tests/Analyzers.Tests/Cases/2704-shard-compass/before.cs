using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2704;

public interface IShardSource
{
    IReadOnlyList<(string Host, int Weight)> Fetch();
}

public sealed class ShardCompass
{
    private readonly IShardSource _source;
    private string[] _hosts;
    private int[] _weights;
    private int _total;
    private bool _primed;

    public ShardCompass(IShardSource source)
    {
        _source = source;
        _ = Task.Run(Prime);
    }

    public int Capacity
    {
        get
        {
            if (_primed is false)
            {
                return 0;
            }

            return _total;
        }
    }

    public string Pick(uint hash)
    {
        if (!Volatile.Read(ref _primed))
        {
            return null;
        }

        int at = (int)(hash % (uint)_total);
        for (int i = 0; i < _hosts.Length; i++)
        {
            at -= _weights[i];
            if (at < 0)
            {
                return _hosts[i];
            }
        }

        return _hosts[^1];
    }

    public IEnumerable<string> Heaviest(int floor)
    {
        var found = new List<string>();
        if (_primed)
        {
            for (int i = 0; i < _weights.Length; i++)
            {
                if (_weights[i] >= floor)
                {
                    found.Add(_hosts[i]);
                }
            }
        }

        return found;
    }

    private void Prime()
    {
        var shards = _source.Fetch();
        var hosts = new string[shards.Count];
        var weights = new int[shards.Count];
        int total = 0;
        for (int i = 0; i < shards.Count; i++)
        {
            hosts[i] = shards[i].Host;
            weights[i] = shards[i].Weight;
            total += weights[i];
        }

        _hosts = hosts;
        _weights = weights;
        _total = total;
        Volatile.Write(ref _primed, true);
    }
}
