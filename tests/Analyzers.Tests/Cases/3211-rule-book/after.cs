using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3211;

public static class RuleBook
{
    private sealed record Rule(string Prefix, int Weight);

    private static readonly object s_binding = new();
    private static List<Rule> s_rules;

    public static int WeightOf(string plant)
    {
        if (s_rules == null)
        {
            lock (s_binding)
            {
                if (s_rules == null)
                {
                    var rules = new List<Rule>();
                    foreach (var pair in Environment.GetEnvironmentVariable("PLANT_RULES")?.Split(',') ?? Array.Empty<string>())
                    {
                        int colon = pair.IndexOf(':');
                        rules.Add(new Rule(pair[..colon], int.Parse(pair[(colon + 1)..])));
                    }

                    rules.Sort(static (a, b) => b.Prefix.Length - a.Prefix.Length);
                    s_rules = rules;
                }
            }
        }

        foreach (var rule in s_rules)
        {
            if (plant.StartsWith(rule.Prefix, StringComparison.Ordinal))
            {
                return rule.Weight;
            }
        }

        return 0;
    }
}
