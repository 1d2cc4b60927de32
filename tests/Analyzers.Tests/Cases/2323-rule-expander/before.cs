using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2323;

public sealed record Rule(string Host, bool Allow)
{
    public bool Covers(string host) =>
        Host == "*" || host.Equals(Host, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + Host, StringComparison.OrdinalIgnoreCase);
}

public interface IRuleInclude
{
    IEnumerable<string> Open(string name);
}

public sealed class RuleSet
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly IRuleInclude _includes;
    private readonly string _entry;
    private readonly List<Rule> _rules = new();
    private volatile bool _expanded;

    public RuleSet(IRuleInclude includes, string entry)
    {
        _includes = includes;
        _entry = entry;
    }

    public bool IsAllowed(string host)
    {
        bool expanded = _expanded;
        if (!expanded)
        {
            _rw.EnterWriteLock();
            try
            {
                if (!expanded)
                {
                    Expand(_entry, depth: 0);
                    _expanded = true;
                }
            }
            finally
            {
                _rw.ExitWriteLock();
            }
        }

        foreach (Rule rule in _rules)
        {
            if (rule.Covers(host))
            {
                return rule.Allow;
            }
        }

        return false;
    }

    private void Expand(string name, int depth)
    {
        foreach (string line in _includes.Open(name))
        {
            if (line.StartsWith("include ", StringComparison.Ordinal) && depth < 8)
            {
                Expand(line[8..].Trim(), depth + 1);
            }
            else if (line.Length > 1)
            {
                _rules.Add(new Rule(line[1..].Trim(), line[0] == '+'));
            }
        }
    }
}
