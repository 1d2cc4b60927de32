using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5619;

public sealed record FeatureRule(string Feature, int Percent, string[] AlwaysOn);

public sealed class FeatureRules
{
    private readonly object _sync = new();
    private bool _loaded;
    private Dictionary<string, FeatureRule> _rules;
    private uint _salt;
    private string _origin;

    public bool IsEnabled(string feature, string user)
    {
        if (!Volatile.Read(ref _loaded))
        {
            return false;
        }

        if (!_rules.TryGetValue(feature, out var rule))
        {
            return false;
        }

        return Array.IndexOf(rule.AlwaysOn, user) >= 0 || Bucket(feature, user) < rule.Percent;
    }

    public string Origin => Volatile.Read(ref _loaded) ? _origin : "none";

    public async Task ConnectAsync(Func<Task<IReadOnlyList<FeatureRule>>> download, uint salt)
    {
        var rules = await download().ConfigureAwait(false);
        lock (_sync)
        {
            if (_loaded)
            {
                return;
            }

            _rules = Index(rules);
            _salt = salt;
            _origin = "stream";
            Volatile.Write(ref _loaded, true);
        }
    }

    public void Bootstrap(IReadOnlyList<FeatureRule> rules, uint salt)
    {
        lock (_sync)
        {
            if (_loaded)
            {
                return;
            }

            _rules = Index(rules);
            _salt = salt;
            _origin = "bootstrap";
            _loaded = true;
        }
    }

    private static Dictionary<string, FeatureRule> Index(IReadOnlyList<FeatureRule> rules)
    {
        var index = new Dictionary<string, FeatureRule>(rules.Count, StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            index[rule.Feature] = rule;
        }

        return index;
    }

    private int Bucket(string feature, string user)
    {
        uint hash = _salt;
        foreach (char c in feature)
        {
            hash = unchecked((hash * 31) + c);
        }

        foreach (char c in user)
        {
            hash = unchecked((hash * 31) + c);
        }

        return (int)(hash % 100);
    }
}
