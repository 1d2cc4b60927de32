using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4822;

public sealed class RouteKey : IEquatable<RouteKey>
{
    private readonly string[] _stops;
    private readonly bool _express;
    private int _fingerprint;
    private string _text;

    public RouteKey(bool express, params string[] stops)
    {
        _express = express;
        _stops = (string[])stops.Clone();
    }

    public bool Express => _express;

    public override int GetHashCode()
    {
        int print = _fingerprint;
        if (print == 0)
        {
            var hash = new HashCode();
            hash.Add(_express);
            foreach (string stop in _stops)
            {
                hash.Add(stop, StringComparer.Ordinal);
            }

            print = hash.ToHashCode();
            print = print == 0 ? -1 : print;
            _fingerprint = print;
        }

        return print;
    }

    public override string ToString() => _text ??= (_express ? "X " : "") + string.Join(" > ", _stops);

    public bool Equals(RouteKey other) =>
        other is not null
        && _express == other._express
        && GetHashCode() == other.GetHashCode()
        && _stops.AsSpan().SequenceEqual(other._stops);

    public override bool Equals(object obj) => Equals(obj as RouteKey);

    public static int CountDistinct(RouteKey[] keys)
    {
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<RouteKey, int>();
        Parallel.ForEach(keys, key => seen.AddOrUpdate(key, 1, static (_, n) => n + 1));
        return seen.Count;
    }
}
