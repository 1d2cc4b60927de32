using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5313;

public sealed class DialPlan
{
    private sealed record Plan(Dictionary<string, string> Prefixes, int Longest);

    private readonly Func<IEnumerable<KeyValuePair<string, string>>> _carriers;
    private readonly Lazy<Plan> _plan;

    public DialPlan(Func<IEnumerable<KeyValuePair<string, string>>> carriers)
    {
        _carriers = carriers;
        _plan = new Lazy<Plan>(Seed);
    }

    public string Carrier(string number)
    {
        var plan = _plan.Value;
        for (int n = Math.Min(plan.Longest, number.Length); n > 0; n--)
        {
            if (plan.Prefixes.TryGetValue(number[..n], out var carrier))
            {
                return carrier;
            }
        }

        return "default";
    }

    private Plan Seed()
    {
        var prefixes = new Dictionary<string, string>();
        int longest = 0;
        foreach (var (prefix, carrier) in _carriers())
        {
            prefixes[prefix] = carrier;
            longest = Math.Max(longest, prefix.Length);
        }

        return new Plan(prefixes, longest);
    }
}
