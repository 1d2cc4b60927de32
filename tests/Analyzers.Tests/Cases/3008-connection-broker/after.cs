using System.Collections.Generic;
using System.Collections;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3008;

internal sealed class ServerSlot
{
    public readonly string Address;
    public readonly int Weight;

    public ServerSlot(string address, int weight)
    {
        Address = address;
        Weight = weight;
    }
}

public sealed class ConnectionBroker
{
    private readonly string _connectionString;
    private readonly object _startLock = new object();
    private volatile bool _started;
    private ServerSlot[] _slots;
    private ServerSlot _primary;
    private int _limit;
    private int _next;

    public ConnectionBroker(string connectionString)
    {
        _connectionString = connectionString;
    }

    public int Limit
    {
        get
        {
            EnsureStarted();
            return _limit;
        }
    }

    public string PickForWrite()
    {
        EnsureStarted();
        return _primary.Address;
    }

    public string PickForRead()
    {
        EnsureStarted();
        int ticket = Interlocked.Increment(ref _next) & int.MaxValue;
        return _slots[ticket % _slots.Length].Address;
    }

    private void EnsureStarted()
    {
        if (_started)
            return;

        lock (_startLock)
        {
            if (_started)
                return;

            Start();
            _started = true;
        }
    }

    private void Start()
    {
        int limit = 0;
        string[] parts = _connectionString.Split(';');
        ArrayList slots = new ArrayList(parts.Length);
        foreach (string part in parts)
        {
            string[] pair = part.Split('=');
            int weight = pair.Length > 1 ? int.Parse(pair[1]) : 1;
            slots.Add(new ServerSlot(pair[0], weight));
            limit += weight * 10;
        }

        _limit = limit;
        _slots = (ServerSlot[])slots.ToArray(typeof(ServerSlot));
        _primary = _slots[0];
    }
}
