using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2013;

public sealed record Discount(string Category, int MinimumItems, int Percent);

public sealed class DiscountRules
{
    private readonly object _seed = new();
    private readonly List<Discount> _rules = new();
    private readonly Func<IEnumerable<Discount>> _load;
    private volatile bool _seeded;

    public DiscountRules(Func<IEnumerable<Discount>> load) => _load = load;

    public int Percent(string category, int items)
    {
        if (!_seeded)
        {
            Seed();
        }

        int percent = 0;
        foreach (var rule in _rules)
        {
            if (items >= rule.MinimumItems && Matches(rule, category))
            {
                percent += rule.Percent;
            }
        }

        return Math.Min(percent, 90);
    }

    public long Price(string category, int items, long unitCents)
    {
        long gross = items * unitCents;
        return gross - (gross * Percent(category, items) / 100);
    }

    private static bool Matches(Discount rule, string category) =>
        rule.Category == "*" || string.Equals(rule.Category, category, StringComparison.OrdinalIgnoreCase);

    private void Seed()
    {
        lock (_seed)
        {
            if (_seeded)
            {
                return;
            }

            foreach (var rule in _load())
            {
                if (rule.Percent > 0)
                {
                    _rules.Add(rule);
                }
            }

            _seeded = true;
        }
    }
}
