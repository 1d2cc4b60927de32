using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5907;

public sealed class Route
{
    internal Uri Endpoint;
    internal string Banner;
    internal int MaxSize;
}

public sealed class RouteResolver
{
    private readonly ConcurrentDictionary<string, Route> _routes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<string, string[]> _probe;

    public RouteResolver(Func<string, string[]> probe) => _probe = probe;

    public Route Resolve(string domain)
    {
        var route = _routes.GetOrAdd(domain, static _ => new Route());
        if (route.Endpoint is null)
        {
            Fill(route, domain);
        }

        return route;
    }

    private void Fill(Route route, string domain)
    {
        lock (route)
        {
            if (route.Endpoint is not null)
            {
                return;
            }

            string[] answer = _probe(domain);
            route.Banner = answer[1];
            route.MaxSize = int.Parse(answer[2]);
            route.Endpoint = new Uri("smtp://" + answer[0]);
        }
    }
}

public sealed class Courier
{
    private readonly RouteResolver _resolver;

    public Courier(RouteResolver resolver) => _resolver = resolver;

    public bool Accepts(string domain, int size)
    {
        var route = _resolver.Resolve(domain);
        return size <= route.MaxSize && route.Banner.Contains("ESMTP", StringComparison.Ordinal);
    }

    public string HostOf(string domain) => _resolver.Resolve(domain).Endpoint.Host;
}
