using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2009;

public readonly record struct Hop(string Host, int Port);

public sealed class RouteDirectory
{
    private readonly object _reload = new();
    private volatile Dictionary<string, Hop> _routes = new();
    private int _reloads;

    public int Hosts => _routes.Count;

    public Hop? Resolve(string host)
    {
        if (_routes.TryGetValue(host, out var hop))
        {
            return hop;
        }

        int dot = host.IndexOf('.');
        return dot < 0 ? null : Resolve(host[(dot + 1)..]);
    }

    public void Reload(IEnumerable<string> lines)
    {
        lock (_reload)
        {
            _routes = new Dictionary<string, Hop>(StringComparer.OrdinalIgnoreCase);
            foreach (var line in lines)
            {
                if (TryParse(line, out var name, out var hop))
                {
                    _routes[name] = hop;
                }
            }

            _reloads++;
        }
    }

    public int Reloads()
    {
        lock (_reload)
        {
            return _reloads;
        }
    }

    private static bool TryParse(string line, out string name, out Hop hop)
    {
        name = null;
        hop = default;
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3 || !int.TryParse(parts[2], out int port))
        {
            return false;
        }

        name = parts[0];
        hop = new Hop(parts[1], port);
        return true;
    }
}
