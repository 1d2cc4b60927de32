using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1529;

public sealed record GrammarRule(string Name, string[] Symbols);

public sealed class GrammarHost
{
    private readonly string _source;
    private volatile GrammarRule[] _rules;
    private volatile string _start;
    private bool _pending = true;

    public GrammarHost(string source) => _source = source;

    public string Start
    {
        get
        {
            Prepare();
            return _start;
        }
    }

    public IEnumerable<GrammarRule> RulesOf(string name)
    {
        Prepare();
        foreach (var rule in _rules)
        {
            if (rule.Name == name)
            {
                yield return rule;
            }
        }
    }

    private void Prepare()
    {
        if (_pending)
        {
            Parse();
        }
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private void Parse()
    {
        if (!_pending)
        {
            return;
        }

        var rules = new List<GrammarRule>();
        foreach (string line in _source.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int arrow = line.IndexOf("->", StringComparison.Ordinal);
            if (arrow <= 0)
            {
                throw new FormatException("a rule needs an arrow: " + line);
            }

            string[] symbols = line[(arrow + 2)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            rules.Add(new GrammarRule(line[..arrow].TrimEnd(), symbols));
        }

        _rules = rules.ToArray();
        _start = rules.Count > 0 ? rules[0].Name : "";
        _pending = false;
    }
}
