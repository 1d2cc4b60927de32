using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5007;

public sealed class HiveCensus
{
    private readonly object _smoker = new();
    private readonly Func<IEnumerable<(string Frame, bool Queen)>> _inspect;
    private ImmutableArray<string> _frames;
    private int _queens;

    public HiveCensus(Func<IEnumerable<(string Frame, bool Queen)>> inspect) => _inspect = inspect;

    public bool ShouldSplit()
    {
        if (_frames.IsDefault)
        {
            Inspect();
        }

        return _queens > 1;
    }

    private void Inspect()
    {
        lock (_smoker)
        {
            if (!_frames.IsDefault)
            {
                return;
            }

            var found = ImmutableArray.CreateBuilder<string>();
            int queens = 0;
            foreach (var (frame, queen) in _inspect())
            {
                found.Add(frame);
                queens += queen ? 1 : 0;
            }

            _queens = queens;
            _frames = found.ToImmutable();
        }
    }
}
