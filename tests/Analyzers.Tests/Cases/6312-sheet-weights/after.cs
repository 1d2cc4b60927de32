using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6312;

public sealed class StyleSheet
{
    private sealed record Sheet(ImmutableArray<string> Selectors, int Heaviest, bool Imports);

    private readonly object _parse = new();
    private readonly string _source;
    private Sheet _sheet;

    public StyleSheet(string source) => _source = source;

    public ImmutableArray<string> Selectors => Parsed().Selectors;

    public bool CanInline => Parsed() is { Imports: false } sheet && sheet.Selectors.Length < 64;

    public int HeaviestAmong(IEnumerable<string> tags)
    {
        var sheet = Parsed();
        int hits = 0;
        foreach (var tag in tags)
        {
            hits += sheet.Selectors.Contains(tag) ? 1 : 0;
        }

        return hits == 0 ? 0 : sheet.Heaviest;
    }

    private Sheet Parsed()
    {
        if (_sheet is null)
        {
            lock (_parse)
            {
                if (_sheet is null)
                {
                    int heaviest = 0;
                    bool imports = false;
                    var found = ImmutableArray.CreateBuilder<string>();
                    foreach (var rule in _source.Split('}', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    {
                        imports |= rule.StartsWith("@import", StringComparison.Ordinal);
                        string selector = rule.Split('{')[0].Trim();
                        heaviest = Math.Max(heaviest, selector.Split('#').Length - 1);
                        found.Add(selector);
                    }

                    _sheet = new Sheet(found.ToImmutable(), heaviest, imports);
                }
            }
        }

        return _sheet;
    }
}
