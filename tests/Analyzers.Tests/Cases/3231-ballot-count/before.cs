using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3231;

public sealed class BallotCount
{
    private readonly string[] _slips;
    private bool _valid;
    private string _winner;
    private int _votes;

    private BallotCount(string[] slips) => _slips = slips;

    public static string Announce(string[] slips)
    {
        var count = new BallotCount(slips);
        var teller = new Thread(count.Run) { Name = "teller" };
        teller.Start();
        int blank = 0;
        foreach (string slip in slips)
        {
            if (string.IsNullOrWhiteSpace(slip))
            {
                blank++;
            }
        }

        teller.Join();
        if (!count._valid)
        {
            return "no result, " + blank + " blank";
        }

        return $"{count._winner.ToUpperInvariant()} with {count._votes}, {blank} blank";
    }

    private void Run()
    {
        var tally = new Dictionary<string, int>();
        foreach (string slip in _slips)
        {
            if (!string.IsNullOrWhiteSpace(slip))
            {
                tally[slip] = tally.GetValueOrDefault(slip) + 1;
            }
        }

        foreach (var (name, votes) in tally)
        {
            if (votes > _votes)
            {
                _valid = true;
                _winner = name;
                _votes = votes;
            }
        }
    }
}
