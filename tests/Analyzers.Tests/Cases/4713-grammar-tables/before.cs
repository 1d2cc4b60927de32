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
    private ImmutableArray<string> _terminals;
    private int _startRule;
    private bool _leftRecursive;

    public GrammarTables(params string[] rules) => _rules = rules;

    public bool Accepts(string token, out int startRule)
    {
        if (_terminals.IsDefault)
        {
            Compile();
        }

        startRule = _startRule;
        return !_leftRecursive && _terminals.Contains(token);
    }

    private void Compile()
    {
        lock (_compile)
        {
            if (!_terminals.IsDefault)
            {
                return;
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

            _startRule = start;
            _leftRecursive = recursive;
            _terminals = terminals.ToImmutable();
        }
    }
}
