using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2205;

public sealed record Route(string Path, string Handler, int Weight);

public sealed class RouteIndex : IDisposable
{
    private readonly ReaderWriterLockSlim _lock = new(LockRecursionPolicy.NoRecursion);
    private readonly IReadOnlyList<Route> _routes;
    private readonly Dictionary<string, Route> _byPath = new(StringComparer.OrdinalIgnoreCase);
    private Route _fallback;
    private bool _indexed;

    public RouteIndex(IReadOnlyList<Route> routes) => _routes = routes;

    public Route Match(string path)
    {
        EnsureIndexed();
        return _byPath.TryGetValue(path.TrimEnd('/'), out var route) ? route : _fallback;
    }

    public int Count
    {
        get
        {
            EnsureIndexed();
            return _byPath.Count;
        }
    }

    public void Dispose() => _lock.Dispose();

    private void EnsureIndexed()
    {
        if (!Volatile.Read(ref _indexed))
        {
            BuildIndex();
        }
    }

    private void BuildIndex()
    {
        _lock.EnterWriteLock();
        try
        {
            if (_indexed)
            {
                return;
            }

            foreach (var route in _routes)
            {
                Add(route);
            }

            Volatile.Write(ref _indexed, true);
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    private void Add(Route route)
    {
        string key = route.Path.TrimEnd('/');
        if (key.Length == 0)
        {
            _fallback = route;
        }

        if (!_byPath.TryGetValue(key, out var there) || there.Weight < route.Weight)
        {
            _byPath[key] = route;
        }
    }
}
