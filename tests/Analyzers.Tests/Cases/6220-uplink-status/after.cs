using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6220;

public sealed class LinkState
{
    public volatile bool Up;
    public string Address;
}

public sealed class Uplink
{
    public readonly LinkState State = new();
}

public sealed class Station
{
    public readonly Uplink Uplink = new();

    public void Attach(string address)
    {
        lock (Uplink)
        {
            Uplink.State.Address = address;
            Uplink.State.Up = true;
        }
    }
}

public sealed class Courier
{
    private readonly Station _station;

    public Courier(Station station) => _station = station;

    public string Envelope(string body)
    {
        if (!_station.Uplink.State.Up)
        {
            throw new InvalidOperationException("no uplink");
        }

        return _station.Uplink.State.Address.ToUpperInvariant() + "|" + body;
    }
}
