using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3318;

public sealed class Replica
{
    public Replica(string host) => Host = host;

    public string Host { get; }

    public volatile bool Probed;
    public string Role;
    public int Lag;
}

public sealed class ReplicaSet
{
    private readonly Replica[] _replicas;
    private readonly Func<string, Task<string>> _hello;

    public ReplicaSet(string[] hosts, Func<string, Task<string>> hello)
    {
        _hello = hello;
        _replicas = Array.ConvertAll(hosts, static h => new Replica(h));
        foreach (var replica in _replicas)
        {
            _ = Task.Run(() => ProbeAsync(replica));
        }
    }

    public string Nearest()
    {
        Replica best = null;
        foreach (var replica in _replicas)
        {
            if (!replica.Probed)
            {
                continue;
            }

            if (replica.Role.Length > 0 && (best is null || replica.Lag < best.Lag))
            {
                best = replica;
            }
        }

        return best?.Host;
    }

    private async Task ProbeAsync(Replica replica)
    {
        string[] reply = (await _hello(replica.Host).ConfigureAwait(false)).Split(' ');
        replica.Role = reply[0];
        replica.Lag = reply.Length > 1 ? int.Parse(reply[1]) : 0;
        replica.Probed = true;
    }
}
