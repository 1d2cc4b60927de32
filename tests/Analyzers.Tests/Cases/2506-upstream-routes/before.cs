using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2506;

public abstract class RouteTable
{
    private readonly object _sync = new();
    private Dictionary<string, Uri> _routes;

    protected Uri Fallback { get; set; }

    public Uri Resolve(string host)
    {
        EnsureRoutes();
        return _routes.TryGetValue(host, out var uri) ? uri : Fallback;
    }

    public string Describe()
    {
        EnsureRoutes();
        return _routes.Count + " routes, otherwise " + Fallback.Host;
    }

    protected abstract Dictionary<string, Uri> Populate();

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

public sealed class FileRouteTable : RouteTable
{
    private readonly string _path;

    public FileRouteTable(string path) => _path = path;

    protected override Dictionary<string, Uri> Populate()
    {
        var routes = new Dictionary<string, Uri>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in System.IO.File.ReadAllLines(_path))
        {
            int at = line.IndexOf('=');
            var target = new Uri(line[(at + 1)..]);
            if (at == 0)
            {
                Fallback = target;
            }
            else
            {
                routes[line[..at]] = target;
            }
        }

        Fallback ??= new Uri("http://localhost/");
        return routes;
    }
}
