using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2536;

public sealed class RouteTemplate
{
    private static readonly ConcurrentDictionary<string, RouteTemplate> s_cache = new();
    private readonly string[] _segments;
    private string[] _names = new string[2];
    private int _nameCount;
    private bool _catchAll;
    private string _catchAllName;

    private RouteTemplate(string text)
    {
        _segments = text.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (string segment in _segments)
        {
            if (segment.StartsWith("{*", StringComparison.Ordinal))
            {
                _catchAllName = segment[2..^1];
                _catchAll = true;
            }
            else if (segment[0] == '{')
            {
                AddName(segment[1..^1]);
            }
        }
    }

    public static RouteTemplate For(string text) => s_cache.GetOrAdd(text, static t => new RouteTemplate(t));

    public IEnumerable<string> Names()
    {
        for (int i = 0; i < _nameCount; i++)
        {
            yield return _names[i];
        }

        if (_catchAll)
        {
            yield return _catchAllName;
        }
    }

    public bool CouldMatch(string path)
    {
        int slashes = 0;
        foreach (char c in path)
        {
            slashes += c == '/' ? 1 : 0;
        }

        return _catchAll ? slashes >= _segments.Length - 1 && _catchAllName.Length > 0 : slashes == _segments.Length;
    }

    private void AddName(string name)
    {
        if (_nameCount == _names.Length)
        {
            Array.Resize(ref _names, _nameCount * 2);
        }

        _names[_nameCount] = name;
        _nameCount++;
    }
}
