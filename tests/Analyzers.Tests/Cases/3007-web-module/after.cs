using System.Collections.Generic;
using System.Collections;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3007;

public abstract class WebModule
{
    private readonly object _initLock = new object();
    private readonly string _name;
    private volatile bool _initialized;

    protected WebModule(string name)
    {
        _name = name;
    }

    public string Name { get { return _name; } }

    protected abstract void OnInitialize(IDictionary settings);

    protected void Initialize(IDictionary settings)
    {
        if (_initialized)
            return;

        lock (_initLock)
        {
            if (!_initialized)
            {
                OnInitialize(settings);
                _initialized = true;
            }
        }
    }
}

public sealed class RewriteModule : WebModule
{
    private readonly IDictionary _settings;
    private string _prefix;
    private ArrayList _rules;

    public RewriteModule(IDictionary settings) : base("rewrite")
    {
        _settings = settings;
    }

    public string Map(string path)
    {
        Initialize(_settings);
        if (!path.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase))
            return path;

        string rest = path.Substring(_prefix.Length);
        foreach (DictionaryEntry rule in _rules)
        {
            string from = (string)rule.Key;
            if (rest.StartsWith(from, StringComparison.Ordinal))
                return _prefix + (string)rule.Value + rest.Substring(from.Length);
        }

        return path;
    }

    public int CountRules()
    {
        Initialize(_settings);
        return _rules.Count;
    }

    protected override void OnInitialize(IDictionary settings)
    {
        string prefix = settings["prefix"] as string;
        _prefix = prefix == null ? "/" : prefix.TrimEnd('/') + "/";

        ArrayList rules = new ArrayList();
        foreach (DictionaryEntry entry in settings)
        {
            string key = (string)entry.Key;
            if (key.StartsWith("rule:", StringComparison.Ordinal))
                rules.Add(new DictionaryEntry(key.Substring(5), entry.Value));
        }

        _rules = rules;
    }
}
