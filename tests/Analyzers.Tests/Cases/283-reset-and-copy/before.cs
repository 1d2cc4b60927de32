using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C283;

public sealed class RouteCache
{
    private sealed record Routes(Dictionary<string, string> Exact, string Fallback);

    private readonly object _build = new();
    private readonly Func<IEnumerable<(string Path, string Target)>> _source;
    private Routes _routes;

    public RouteCache(Func<IEnumerable<(string Path, string Target)>> source) => _source = source;

    public string Resolve(string path)
    {
        if (_routes is not { } routes)
        {
            routes = Build();
        }

        return routes.Exact.TryGetValue(path, out string target) ? target : routes.Fallback;
    }

    public void Invalidate() => _routes = null;

    private Routes Build()
    {
        lock (_build)
        {
            if (_routes is { } present)
            {
                return present;
            }

            var exact = new Dictionary<string, string>(StringComparer.Ordinal);
            string fallback = "/404";
            foreach (var (path, target) in _source())
            {
                if (path == "*")
                {
                    fallback = target;
                }
                else
                {
                    exact[path] = target;
                }
            }

            var routes = new Routes(exact, fallback);
            _routes = routes;
            return routes;
        }
    }
}
