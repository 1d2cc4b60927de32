using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5911;

public sealed class Lease
{
    private string _token;
    private int _shard;
    private volatile bool _granted;

    public bool Granted => _granted;

    public string Token => _token;

    public int Shard => _shard;

    public void Grant(string token, int shard)
    {
        _token = token;
        _shard = shard;
        _granted = true;
    }
}

public sealed class LeaseKeeper
{
    private readonly Lease _lease = new();
    private readonly Func<string> _negotiate;

    public LeaseKeeper(Func<string> negotiate) => _negotiate = negotiate;

    public Lease Acquire()
    {
        var thread = new Thread(Negotiate) { IsBackground = true, Name = "lease" };
        thread.Start();
        return _lease;
    }

    private void Negotiate()
    {
        string answer = _negotiate();
        int colon = answer.IndexOf(':');
        _lease.Grant(answer[(colon + 1)..], int.Parse(answer.AsSpan(0, colon)));
    }
}

public sealed class ShardWriter
{
    private readonly Lease _lease;

    public ShardWriter(Lease lease) => _lease = lease;

    public string PathFor(string key)
    {
        if (_lease.Granted)
        {
            return _lease.Shard + "/" + _lease.Token.Trim() + "/" + key;
        }

        return null;
    }
}
