using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2925;

public sealed record GrammarRule(string Name, string[] Parts, bool IsToken);

public sealed class PatternGrammar
{
    private readonly Dictionary<string, string> _definitions = new(StringComparer.Ordinal);
    private readonly object _link = new();
    private readonly string _startName;
    private volatile bool _linked;
    private GrammarRule[] _rules;
    private int _start;

    public PatternGrammar(string startName, IEnumerable<KeyValuePair<string, string>> definitions)
    {
        _startName = startName;
        foreach (var (name, body) in definitions)
        {
            _definitions[name] = body;
        }
    }

    public IReadOnlyList<string> Parse(string text)
    {
        GrammarRule[] rules = _rules;
        int start = _start;
        if (!_linked)
        {
            Link();
            rules = _rules;
            start = _start;
        }

        var trace = new List<string>();
        int at = 0;
        return Match(rules, rules[start], text, ref at, trace) && at == text.Length ? trace : Array.Empty<string>();
    }

    public bool Recognises(string ruleName)
    {
        if (!_linked)
        {
            Link();
        }

        return _rules.Any(rule => rule.Name == ruleName);
    }

    private static bool Match(GrammarRule[] rules, GrammarRule rule, string text, ref int at, List<string> trace)
    {
        if (rule.IsToken)
        {
            string token = rule.Parts[0];
            if (string.CompareOrdinal(text, at, token, 0, token.Length) != 0)
            {
                return false;
            }

            at += token.Length;
            trace.Add(rule.Name);
            return true;
        }

        foreach (string part in rule.Parts)
        {
            var child = Array.Find(rules, r => r.Name == part);
            if (child == null || !Match(rules, child, text, ref at, trace))
            {
                return false;
            }
        }

        return true;
    }

    private void Link()
    {
        lock (_link)
        {
            if (_linked)
            {
                return;
            }

            _rules = _definitions
                .Select(d => d.Value.StartsWith('\'')
                    ? new GrammarRule(d.Key, new[] { d.Value.Trim('\'') }, IsToken: true)
                    : new GrammarRule(d.Key, d.Value.Split(' '), IsToken: false))
                .ToArray();
            _start = Array.FindIndex(_rules, rule => rule.Name == _startName);
            _linked = true;
        }
    }
}
