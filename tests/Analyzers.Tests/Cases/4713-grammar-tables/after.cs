using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4713;

public sealed class GrammarTables
{
    private readonly string[] _rules;
    private readonly object _compile = new();
    private Tables _tables;

    public GrammarTables(params string[] rules) => _rules = rules;

    public bool Accepts(string token, out int startRule)
    {
        Tables tables = _tables ?? Compile();
        startRule = tables.StartRule;
        return !tables.LeftRecursive && tables.Terminals.Contains(token);
    }

    private Tables Compile()
    {
        lock (_compile)
        {
            if (_tables is { } done)
            {
                return done;
            }

            var terminals = ImmutableArray.CreateBuilder<string>();
            int start = -1;
            bool recursive = false;
            for (int i = 0; i < _rules.Length; i++)
            {
                string[] sides = _rules[i].Split("->", 2, StringSplitOptions.TrimEntries);
                recursive |= sides[1].StartsWith(sides[0], StringComparison.Ordinal);
                start = sides[0] == "start" ? i : start;
                foreach (string word in sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (word[0] == '\'') terminals.Add(word.Trim('\''));
                }
            }

            return _tables = new Tables(terminals.ToImmutable(), start, recursive);
        }
    }

    private sealed record Tables(ImmutableArray<string> Terminals, int StartRule, bool LeftRecursive);
}
