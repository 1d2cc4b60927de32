using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2527;

public interface IResolver
{
    (string Host, int Weight)[] Resolve(string service);
}

public sealed class EndpointPool : IDisposable
{
    private readonly object _swap = new();
    private readonly IResolver _resolver;
    private readonly string _service;
    private readonly Timer _timer;
    private Snapshot _snapshot;
    private int _next;

    public EndpointPool(IResolver resolver, string service)
    {
        _resolver = resolver;
        _service = service;
        _timer = new Timer(_ => Refresh(), null, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(15));
    }

    public int Revision => _snapshot?.Revision ?? 0;

    public string Pick()
    {
        var snapshot = _snapshot ?? Refresh();
        if (snapshot.TotalWeight == 0)
        {
            throw new InvalidOperationException("no endpoint for " + _service);
        }

        int ticket = (int)((uint)Interlocked.Increment(ref _next) % (uint)snapshot.TotalWeight);
        foreach (var (host, weight) in snapshot.Endpoints)
        {
            ticket -= weight;
            if (ticket < 0)
            {
                return host;
            }
        }

        return snapshot.Endpoints[0].Host;
    }

    public void Dispose() => _timer.Dispose();

    private Snapshot Refresh()
    {
        lock (_swap)
        {
            var endpoints = _resolver.Resolve(_service);
            var fresh = new Snapshot { Endpoints = endpoints, Revision = Revision + 1 };
            foreach (var (_, weight) in endpoints)
            {
                fresh.TotalWeight += weight;
            }

            _snapshot = fresh;
            return fresh;
        }
    }

    private sealed class Snapshot
    {
        public (string Host, int Weight)[] Endpoints;
        public int TotalWeight;
        public int Revision;
    }
}
