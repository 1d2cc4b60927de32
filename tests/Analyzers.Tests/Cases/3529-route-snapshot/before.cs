using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3529;

public sealed record Route(string Topic, string Queue, int Weight);

public sealed class RouteTable
{
    private sealed class Snapshot
    {
        public Snapshot(Route[] routes)
        {
            Routes = routes;
            Count = routes.Length;
            foreach (var route in routes)
            {
                ByTopic.TryAdd(route.Topic, route);
                TotalWeight += route.Weight;
            }
        }

        public Route[] Routes { get; }

        public int Count { get; }

        public int TotalWeight { get; }

        public Dictionary<string, Route> ByTopic { get; } = new(StringComparer.Ordinal);
    }

    private Snapshot _current = new(Array.Empty<Route>());

    public int Count => _current.Count;

    public bool TryRoute(string topic, out string queue)
    {
        var snapshot = _current;
        if (snapshot.Count == 0)
        {
            queue = null;
            return false;
        }

        if (snapshot.ByTopic.TryGetValue(topic, out var route))
        {
            queue = route.Queue;
            return true;
        }

        queue = snapshot.Routes[snapshot.Count - 1].Queue;
        return true;
    }

    public double Share(string topic)
    {
        var snapshot = _current;
        return snapshot.ByTopic.TryGetValue(topic, out var route) ? (double)route.Weight / snapshot.TotalWeight : 0;
    }

    public void Add(Route route)
    {
        while (true)
        {
            var before = _current;
            var after = new Snapshot(before.Routes.Append(route).ToArray());
            if (Interlocked.CompareExchange(ref _current, after, before) == before)
            {
                return;
            }
        }
    }
}
