using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6312;

public sealed class StyleSheet
{
    private readonly object _parse = new();
    private readonly string _source;
    private ImmutableArray<string> _selectors;
    private int _heaviest;
    private bool _imports;

    public StyleSheet(string source) => _source = source;

    public ImmutableArray<string> Selectors => Parsed();

    public bool CanInline => Parsed().Length < 64 && !_imports;

    public int HeaviestAmong(IEnumerable<string> tags)
    {
        int hits = 0;
        foreach (var tag in tags)
        {
            hits += Parsed().Contains(tag) ? 1 : 0;
        }

        return hits == 0 ? 0 : _heaviest;
    }

    private ImmutableArray<string> Parsed()
    {
        if (_selectors.IsDefault)
        {
            lock (_parse)
            {
                if (_selectors.IsDefault)
                {
                    var found = ImmutableArray.CreateBuilder<string>();
                    foreach (var rule in _source.Split('}', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    {
                        _imports |= rule.StartsWith("@import", StringComparison.Ordinal);
                        string selector = rule.Split('{')[0].Trim();
                        _heaviest = Math.Max(_heaviest, selector.Split('#').Length - 1);
                        found.Add(selector);
                    }

                    _selectors = found.ToImmutable();
                }
            }
        }

        return _selectors;
    }
}
