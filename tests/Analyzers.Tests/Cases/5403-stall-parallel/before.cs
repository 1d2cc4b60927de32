using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5403;

public sealed class MarketSurvey
{
    private sealed class Stall
    {
        public string Name;
        public bool Priced;
        public int Cents;
        public string Grade;
    }

    private readonly Stall[] _stalls;
    private readonly Task _visit;

    public MarketSurvey(IEnumerable<string> names, Func<string, CancellationToken, Task<string>> ask)
    {
        var list = new List<Stall>();
        foreach (var name in names)
        {
            list.Add(new Stall { Name = name });
        }

        _stalls = list.ToArray();
        _visit = Parallel.ForEachAsync(_stalls, async (stall, token) =>
        {
            string answer = await ask(stall.Name, token).ConfigureAwait(false);
            int colon = answer.IndexOf(':');
            if (colon > 0 && int.TryParse(answer.AsSpan(colon + 1), out int cents))
            {
                stall.Grade = answer[..colon];
                stall.Cents = cents;
                stall.Priced = true;
            }
        });
    }

    public bool TryCheapest(out string text)
    {
        text = null;
        if (!_visit.IsCompletedSuccessfully)
        {
            return false;
        }

        int best = int.MaxValue;
        foreach (var stall in _stalls)
        {
            if (stall.Priced && stall.Cents < best)
            {
                best = stall.Cents;
                text = stall.Name + " (" + stall.Grade + ")";
            }
        }

        return text != null;
    }
}
