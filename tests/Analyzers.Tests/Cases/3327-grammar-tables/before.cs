using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3327;

public sealed class GrammarTables
{
    private readonly string[] _rules;
    private readonly Lazy<Dictionary<string, int>> _numbers;
    private string[] _heads;
    private bool _nullable;

    public GrammarTables(params string[] rules)
    {
        _rules = rules;
        _numbers = new Lazy<Dictionary<string, int>>(Number);
    }

    public string HeadOf(string rule)
    {
        var numbers = _numbers.Value;
        return numbers.TryGetValue(rule, out int n) ? _heads[n] : null;
    }

    public bool AcceptsNothing()
    {
        return _numbers.Value.Count == 0 || _nullable;
    }

    public Dictionary<string, string> HeadsOf(IEnumerable<string> rules)
    {
        var heads = new ConcurrentDictionary<string, string>();
        Parallel.ForEach(rules, rule => heads[rule] = HeadOf(rule) ?? "?");
        return new Dictionary<string, string>(heads);
    }

    private Dictionary<string, int> Number()
    {
        var numbers = new Dictionary<string, int>();
        _heads = new string[_rules.Length];
        for (int i = 0; i < _rules.Length; i++)
        {
            int arrow = _rules[i].IndexOf("->", StringComparison.Ordinal);
            _heads[i] = _rules[i][..Math.Max(arrow, 0)].Trim();
            _nullable |= arrow + 2 >= _rules[i].Length;
            numbers[_rules[i]] = i;
        }

        return numbers;
    }
}
