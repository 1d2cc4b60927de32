using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2506;

public abstract class RouteTable
{
    private readonly object _sync = new();
    private RouteSet _routes;

    public Uri Resolve(string host)
    {
        EnsureRoutes();
        return _routes.Table.TryGetValue(host, out var uri) ? uri : _routes.Fallback;
    }

    public string Describe()
    {
        EnsureRoutes();
        return _routes.Table.Count + " routes, otherwise " + _routes.Fallback.Host;
    }

    protected abstract RouteSet Populate();

    private void EnsureRoutes()
    {
        if (_routes is not null)
        {
            return;
        }

        Monitor.Enter(_sync);
        try
        {
            if (_routes is null)
            {
                _routes = Populate();
            }
        }
        finally
        {
            Monitor.Exit(_sync);
        }
    }
}

public sealed record RouteSet(Dictionary<string, Uri> Table, Uri Fallback);

public sealed class FileRouteTable : RouteTable
{
    private readonly string _path;

    public FileRouteTable(string path) => _path = path;

    protected override RouteSet Populate()
    {
        Uri fallback = null;
        var routes = new Dictionary<string, Uri>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in System.IO.File.ReadAllLines(_path))
        {
            int at = line.IndexOf('=');
            var target = new Uri(line[(at + 1)..]);
            if (at == 0)
            {
                fallback = target;
            }
            else
            {
                routes[line[..at]] = target;
            }
        }

        return new RouteSet(routes, fallback ?? new Uri("http://localhost/"));
    }
}
