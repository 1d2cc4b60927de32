using System.Collections.Generic;
using System.Collections;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3015;

public sealed class FirewallRule
{
    private readonly string _pattern;
    private readonly bool _allow;

    public FirewallRule(string pattern, bool allow)
    {
        _pattern = pattern;
        _allow = allow;
    }

    public bool Allow { get { return _allow; } }

    public bool Matches(string address)
    {
        return _pattern == "*" || address.StartsWith(_pattern, StringComparison.Ordinal);
    }
}

public sealed class RuleBook
{
    private readonly string _path;
    private readonly ArrayList _rules = new ArrayList();
    private FirewallRule _default;
    private volatile bool _loaded;

    public RuleBook(string path)
    {
        _path = path;
    }

    public int Count
    {
        get
        {
            EnsureLoaded();
            return _rules.Count;
        }
    }

    public bool IsAllowed(string address)
    {
        EnsureLoaded();
        foreach (FirewallRule rule in _rules)
        {
            if (rule.Matches(address))
                return rule.Allow;
        }

        return _default.Allow;
    }

    private void EnsureLoaded()
    {
        if (!_loaded)
        {
            lock (_rules)
            {
                if (!_loaded)
                {
                    Load();
                    _loaded = true;
                }
            }
        }
    }

    private void Load()
    {
        _rules.Clear();
        _default = new FirewallRule("*", false);
        using (StreamReader reader = new StreamReader(_path))
        {
            string line;
            while ((line = reader.ReadLine()) != null)
            {
                if (line.Length < 2)
                    continue;

                FirewallRule rule = new FirewallRule(line.Substring(1), line[0] == '+');
                if (line.Substring(1) == "*")
                    _default = rule;
                else
                    _rules.Add(rule);
            }
        }
    }
}
