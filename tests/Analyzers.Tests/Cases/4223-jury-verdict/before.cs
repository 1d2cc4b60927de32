using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4223;

public sealed class JuryRoom
{
    private sealed record Ballot(int For, int Against, bool Decided, string Verdict);

    private readonly int _seats;
    private Ballot _ballot = new(0, 0, false, null);

    public JuryRoom(int seats) => _seats = seats;

    public bool Decided => _ballot.Decided;

    public bool TryVerdict(out string verdict)
    {
        var ballot = _ballot;
        if (!ballot.Decided)
        {
            verdict = $"{ballot.For + ballot.Against} of {_seats} votes";
            return false;
        }

        verdict = ballot.Verdict.ToUpperInvariant();
        return true;
    }

    public void Vote(bool guilty)
    {
        while (true)
        {
            var seen = _ballot;
            if (seen.Decided)
            {
                throw new InvalidOperationException($"The jury has decided: {seen.Verdict}.");
            }

            var next = guilty ? seen with { For = seen.For + 1 } : seen with { Against = seen.Against + 1 };
            if (next.For + next.Against == _seats)
            {
                next = next with { Decided = true, Verdict = next.For > next.Against ? "guilty" : "not guilty" };
            }

            if (ReferenceEquals(Interlocked.CompareExchange(ref _ballot, next, seen), seen))
            {
                return;
            }
        }
    }
}
