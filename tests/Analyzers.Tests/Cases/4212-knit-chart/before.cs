using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4212;

public sealed class KnitChart
{
    private readonly object _parse = new();
    private readonly string _pattern;
    private ImmutableArray<char> _stitches;
    private int _width;
    private bool _inTheRound;

    public KnitChart(string pattern) => _pattern = pattern;

    public char At(int row, int column)
    {
        var stitches = Stitches();
        bool flip = !_inTheRound && row % 2 == 1;
        return stitches[(row * _width) + (flip ? _width - 1 - column : column)];
    }

    public int Rows => Stitches().Length / _width;

    private ImmutableArray<char> Stitches()
    {
        var known = _stitches;
        if (!known.IsDefault)
        {
            return known;
        }

        lock (_parse)
        {
            if (_stitches.IsDefault)
            {
                var lines = _pattern.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                _inTheRound = lines[0].Contains("round", StringComparison.Ordinal);
                _width = lines.Skip(1).Max(static l => l.Length);
                _stitches = lines.Skip(1).SelectMany(l => l.PadRight(_width, '-')).ToImmutableArray();
            }

            return _stitches;
        }
    }
}
