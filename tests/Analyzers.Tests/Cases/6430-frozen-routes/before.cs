using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C6430;

public sealed class RouteTrie
{
    private static readonly object s_build = new();
    private static RouteTrie s_current;
    private readonly List<(string Prefix, string Target)> _routes = new();
    private bool _frozen;
    private int _deepest;
    private string _default;

    private RouteTrie()
    {
    }

    public static string Resolve(string path)
    {
        var trie = s_current;
        return trie is null ? "*" : trie.Match(path);
    }

    public static void Rebuild(IEnumerable<string> definitions)
    {
        lock (s_build)
        {
            var trie = new RouteTrie();
            foreach (var definition in definitions)
            {
                trie.Add(definition);
            }

            trie.Freeze();
            s_current = trie;
        }
    }

    private void Add(string definition)
    {
        if (_frozen)
        {
            throw new InvalidOperationException("The routes are frozen.");
        }

        int arrow = definition.IndexOf("=>", StringComparison.Ordinal);
        _routes.Add((definition[..arrow].Trim(), definition[(arrow + 2)..].Trim()));
    }

    private void Freeze()
    {
        if (_frozen)
        {
            return;
        }

        _frozen = true;
        _routes.Sort(static (a, b) => b.Prefix.Length.CompareTo(a.Prefix.Length));
        _deepest = _routes.Count > 0 ? _routes[0].Prefix.Length : 0;
        _default = _routes.Find(static r => r.Prefix == "/").Target ?? "*";
    }

    private string Match(string path)
    {
        if (!_frozen || _deepest == 0)
        {
            return _default;
        }

        foreach (var (prefix, target) in _routes)
        {
            if (path.StartsWith(prefix, StringComparison.Ordinal))
            {
                return target;
            }
        }

        return _default;
    }
}
