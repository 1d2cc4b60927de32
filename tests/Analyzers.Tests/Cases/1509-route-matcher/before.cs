using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1509;

internal readonly record struct RouteHit(string Handler, int Rank);

internal sealed class RoutePattern
{
    public RoutePattern(string template, string handler, int rank)
    {
        Template = template.Trim('/');
        Handler = handler;
        Rank = rank;
    }

    public string Template { get; }
    public string Handler { get; }
    public int Rank { get; }
    public bool IsWild => Template.EndsWith('*');
    public string Prefix => Template.TrimEnd('*');
}

internal sealed partial class RouteMatcher
{
    private readonly ReaderWriterLockSlim _gate = new(LockRecursionPolicy.NoRecursion);
    private readonly RoutePattern[] _patterns;
    private bool _compiled;

    public RouteMatcher(IEnumerable<RoutePattern> patterns) => _patterns = patterns.ToArray();

    public int Depth
    {
        get
        {
            if (_compiled is false)
                Compile();
            return _maxDepth;
        }
    }

    public RouteHit Match(string path)
    {
        if (_compiled is false)
        {
            Compile();
        }

        return Probe(path.Trim('/'));
    }
}

internal sealed partial class RouteMatcher
{
    private Dictionary<string, RouteHit> _literals;
    private List<RoutePattern> _wild;
    private int _maxDepth;

    private RouteHit Probe(string path)
    {
        if (_literals.TryGetValue(path, out var hit))
        {
            return hit;
        }

        foreach (var pattern in _wild)
        {
            if (path.StartsWith(pattern.Prefix, StringComparison.OrdinalIgnoreCase))
            {
                return new RouteHit(pattern.Handler, pattern.Rank);
            }
        }

        return default;
    }

    private void Compile()
    {
        _gate.EnterWriteLock();
        try
        {
            if (_compiled)
            {
                return;
            }

            var literals = new Dictionary<string, RouteHit>(StringComparer.OrdinalIgnoreCase);
            foreach (var pattern in _patterns.Where(p => !p.IsWild))
            {
                literals[pattern.Template] = new RouteHit(pattern.Handler, pattern.Rank);
            }

            _literals = literals;
            _wild = _patterns.Where(p => p.IsWild).OrderBy(p => p.Rank).ToList();
            _maxDepth = _patterns.Select(p => p.Template.Split('/').Length).DefaultIfEmpty(0).Max();
            _compiled = true;
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }
}
