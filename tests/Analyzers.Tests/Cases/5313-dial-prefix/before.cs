using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5313;

public sealed class DialPlan
{
    private readonly Func<IEnumerable<KeyValuePair<string, string>>> _carriers;
    private int _seeded;
    private Dictionary<string, string> _prefixes;
    private int _longest;

    public DialPlan(Func<IEnumerable<KeyValuePair<string, string>>> carriers) => _carriers = carriers;

    public string Carrier(string number)
    {
        Seed();
        for (int n = Math.Min(_longest, number.Length); n > 0; n--)
        {
            if (_prefixes.TryGetValue(number[..n], out var carrier))
            {
                return carrier;
            }
        }

        return "default";
    }

    private void Seed()
    {
        if (Interlocked.CompareExchange(ref _seeded, 1, 0) != 0)
        {
            return;
        }

        var prefixes = new Dictionary<string, string>();
        int longest = 0;
        foreach (var (prefix, carrier) in _carriers())
        {
            prefixes[prefix] = carrier;
            longest = Math.Max(longest, prefix.Length);
        }

        _prefixes = prefixes;
        _longest = longest;
    }
}
