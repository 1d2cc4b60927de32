using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5007;

public sealed class HiveCensus
{
    private sealed record Findings(ImmutableArray<string> Frames, int Queens);

    private readonly object _smoker = new();
    private readonly Func<IEnumerable<(string Frame, bool Queen)>> _inspect;
    private Findings _findings;

    public HiveCensus(Func<IEnumerable<(string Frame, bool Queen)>> inspect) => _inspect = inspect;

    public bool ShouldSplit()
    {
        var findings = _findings ?? Inspect();
        return findings.Queens > 1;
    }

    private Findings Inspect()
    {
        lock (_smoker)
        {
            if (_findings is not null)
            {
                return _findings;
            }

            var found = ImmutableArray.CreateBuilder<string>();
            int queens = 0;
            foreach (var (frame, queen) in _inspect())
            {
                found.Add(frame);
                queens += queen ? 1 : 0;
            }

            return _findings = new Findings(found.ToImmutable(), queens);
        }
    }
}
