using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2415;

public sealed record FeatureRule(string Name, int Percentage, IReadOnlySet<string> Tenants);

public interface IFeatureSource
{
    IEnumerable<FeatureRule> ReadAll();
}

public sealed class FeatureCatalog
{
    private readonly Lock _lock = new();
    private readonly IFeatureSource _source;
    private readonly Dictionary<string, FeatureRule> _rules = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private volatile bool _populated;

    public FeatureCatalog(IFeatureSource source) => _source = source;

    public bool IsEnabled(string feature, string tenant)
    {
        Populate();
        if (!_rules.TryGetValue(feature, out var rule))
        {
            return false;
        }

        return rule.Tenants.Contains(tenant) || Bucket(feature, tenant) < rule.Percentage;
    }

    public string[] Names()
    {
        Populate();
        var names = new string[_names.Count];
        _names.CopyTo(names);
        return names;
    }

    private void Populate()
    {
        bool done = _populated;
        if (done)
        {
            return;
        }

        lock (_lock)
        {
            if (!_populated)
            {
                PopulateCore();
            }
        }
    }

    private void PopulateCore()
    {
        foreach (var rule in _source.ReadAll())
        {
            _rules[rule.Name] = rule;
            _names.Add(rule.Name);
        }

        _populated = true;
    }

    private static int Bucket(string feature, string tenant)
    {
        uint hash = 17;
        foreach (char c in feature + "/" + tenant)
        {
            hash = (hash * 31) + c;
        }

        return (int)(hash % 100);
    }
}
