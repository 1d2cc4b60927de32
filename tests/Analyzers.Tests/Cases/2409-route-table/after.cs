using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Corpus.C2409;

public delegate Task RequestHandler(string path);

public sealed class RouteTable
{
    private readonly List<(string Prefix, RequestHandler Handler)> _entries = new();
    private readonly Dictionary<string, RequestHandler> _literals = new(StringComparer.Ordinal);
    private (string Prefix, RequestHandler Handler)[] _prefixes = Array.Empty<(string, RequestHandler)>();

    public RouteTable(RouteTable previous, string pattern, RequestHandler handler)
    {
        if (previous != null)
        {
            _entries.AddRange(previous._entries);
        }

        _entries.Add((pattern, handler));
    }

    public void Compile()
    {
        var prefixes = new List<(string Prefix, RequestHandler Handler)>();
        foreach (var entry in _entries)
        {
            if (entry.Prefix.EndsWith('*'))
            {
                prefixes.Add((entry.Prefix[..^1], entry.Handler));
            }
            else
            {
                _literals[entry.Prefix] = entry.Handler;
            }
        }

        prefixes.Sort(static (a, b) => b.Prefix.Length.CompareTo(a.Prefix.Length));
        _prefixes = prefixes.ToArray();
    }

    public RequestHandler Match(string path)
    {
        if (_literals.TryGetValue(path, out var exact))
        {
            return exact;
        }

        return Array.Find(_prefixes, p => path.StartsWith(p.Prefix, StringComparison.Ordinal)).Handler;
    }
}

public sealed class Router
{
    private readonly object _edit = new();
    private RouteTable _table;

    public void Map(string pattern, RequestHandler handler)
    {
        lock (_edit)
        {
            var next = new RouteTable(_table, pattern, handler);
            next.Compile();
            _table = next;
        }
    }

    public Task DispatchAsync(string path)
    {
        var handler = _table?.Match(path);
        return handler is null ? Task.FromException(new KeyNotFoundException(path)) : handler(path);
    }
}
