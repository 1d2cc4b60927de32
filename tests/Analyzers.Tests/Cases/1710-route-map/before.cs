using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1710;

public sealed class RouteEntry
{
    public RouteEntry(string prefix, string handler)
    {
        Prefix = prefix;
        Handler = handler;
    }

    public string Prefix { get; }

    public string Handler { get; }
}

public interface IRouteSource
{
    IEnumerable<RouteEntry> Entries();
}

public sealed class RouteMap
{
    private readonly object _sync = new();
    private readonly IReadOnlyList<IRouteSource> _sources;
    private readonly List<RouteEntry> _entries = new();
    private volatile bool _compiled;

    public RouteMap(params IRouteSource[] sources) => _sources = sources;

    public string HandlerFor(string path)
    {
        if (!_compiled)
        {
            Compile();
        }

        foreach (var entry in _entries)
        {
            if (path.StartsWith(entry.Prefix, StringComparison.OrdinalIgnoreCase))
            {
                return entry.Handler;
            }
        }

        return null;
    }

    public Task<string[]> HandlersForAsync(IEnumerable<string> paths)
    {
        var pending = new List<Task<string>>();
        foreach (string path in paths)
        {
            pending.Add(Task.Run(() => HandlerFor(path)));
        }

        return Task.WhenAll(pending);
    }

    private void Compile()
    {
        lock (_sync)
        {
            foreach (var source in _sources)
            {
                _entries.AddRange(source.Entries());
            }

            _entries.Sort(static (a, b) => b.Prefix.Length.CompareTo(a.Prefix.Length));
            _compiled = true;
        }
    }
}
