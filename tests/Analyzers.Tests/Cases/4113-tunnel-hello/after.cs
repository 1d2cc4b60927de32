using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4113;

public sealed class Hello
{
    public int Version;
    public string Suite;
    public volatile bool Agreed;
    public readonly HashSet<string> Features = new(StringComparer.OrdinalIgnoreCase);
}

public interface ITunnelWire
{
    int ReadVersion();

    string ReadSuite();

    IEnumerable<string> ReadFeatures();
}

public sealed class TunnelClient
{
    private readonly Hello _hello = new();
    private readonly ITunnelWire _wire;

    private TunnelClient(ITunnelWire wire) => _wire = wire;

    public static TunnelClient Open(ITunnelWire wire)
    {
        var client = new TunnelClient(wire);
        ThreadPool.QueueUserWorkItem(static state => ((TunnelClient)state).Negotiate(), client);
        return client;
    }

    public bool Supports(string feature)
    {
        if (!_hello.Agreed)
        {
            return false;
        }

        return _hello.Version >= 2 && _hello.Features.Contains(feature);
    }

    public override string ToString()
    {
        var hello = _hello;
        return hello.Agreed ? $"v{hello.Version} {hello.Suite.ToUpperInvariant()}" : "negotiating";
    }

    private void Negotiate()
    {
        var hello = _hello;
        hello.Version = _wire.ReadVersion();
        hello.Suite = _wire.ReadSuite();
        hello.Features.UnionWith(_wire.ReadFeatures());
        hello.Agreed = true;
    }
}
