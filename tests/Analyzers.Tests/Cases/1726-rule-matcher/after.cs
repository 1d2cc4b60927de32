using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1726;

public sealed record RuleVersion(int Number, string[] Patterns, int Strictness);

public sealed class RuleSet
{
    private readonly object _edit = new();
    internal RuleVersion Current = new(0, Array.Empty<string>(), 0);

    public void Replace(string[] patterns, int strictness)
    {
        lock (_edit)
        {
            Current = new RuleVersion(Current.Number + 1, patterns, strictness);
        }
    }
}

public sealed class RuleMatcher
{
    private readonly RuleSet _rules;
    private readonly List<Regex> _compiled = new();
    private int _seen;
    private int _needed;

    public RuleMatcher(RuleSet rules) => _rules = rules;

    public bool IsMatch(string text)
    {
        RuleVersion rules = _rules.Current;
        if (rules.Number != _seen)
        {
            Compile(rules);
        }

        int hits = 0;
        foreach (var pattern in _compiled)
        {
            if (pattern.IsMatch(text) && ++hits >= _needed)
            {
                return true;
            }
        }

        return false;
    }

    private void Compile(RuleVersion rules)
    {
        _compiled.Clear();
        foreach (string pattern in rules.Patterns)
        {
            _compiled.Add(new Regex(pattern, RegexOptions.CultureInvariant));
        }

        _needed = Math.Max(1, rules.Strictness);
        _seen = rules.Number;
    }
}

public static class RuleWorkers
{
    public static Task[] Start(RuleSet rules, int count, Func<string> next, Action<string> hit)
    {
        var workers = new Task[count];
        for (int i = 0; i < count; i++)
        {
            workers[i] = Task.Run(() =>
            {
                var matcher = new RuleMatcher(rules);
                while (next() is { } text)
                {
                    if (matcher.IsMatch(text))
                    {
                        hit(text);
                    }
                }
            });
        }

        return workers;
    }
}
