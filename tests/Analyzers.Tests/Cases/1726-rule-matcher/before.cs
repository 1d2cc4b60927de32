using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1726;

public sealed class RuleSet
{
    private readonly object _edit = new();
    internal int Version;
    internal string[] Patterns = Array.Empty<string>();
    internal int Strictness;

    public void Replace(string[] patterns, int strictness)
    {
        lock (_edit)
        {
            Patterns = patterns;
            Strictness = strictness;
            Version++;
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
        int version = _rules.Version;
        if (version != _seen)
        {
            Compile(version);
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

    private void Compile(int version)
    {
        _compiled.Clear();
        foreach (string pattern in _rules.Patterns)
        {
            _compiled.Add(new Regex(pattern, RegexOptions.CultureInvariant));
        }

        _needed = Math.Max(1, _rules.Strictness);
        _seen = version;
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
