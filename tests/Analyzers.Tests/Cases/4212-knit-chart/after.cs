using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4212;

public sealed class KnitChart
{
    private sealed record Chart(ImmutableArray<char> Stitches, int Width, bool InTheRound);

    private readonly object _parse = new();
    private readonly string _pattern;
    private Chart _chart;

    public KnitChart(string pattern) => _pattern = pattern;

    public char At(int row, int column)
    {
        var chart = Parsed();
        bool flip = !chart.InTheRound && row % 2 == 1;
        return chart.Stitches[(row * chart.Width) + (flip ? chart.Width - 1 - column : column)];
    }

    public int Rows
    {
        get
        {
            var chart = Parsed();
            return chart.Stitches.Length / chart.Width;
        }
    }

    private Chart Parsed()
    {
        var known = _chart;
        if (known is not null)
        {
            return known;
        }

        lock (_parse)
        {
            if (_chart is null)
            {
                var lines = _pattern.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                int width = lines.Skip(1).Max(static l => l.Length);
                var stitches = lines.Skip(1).SelectMany(l => l.PadRight(width, '-')).ToImmutableArray();
                _chart = new Chart(stitches, width, lines[0].Contains("round", StringComparison.Ordinal));
            }

            return _chart;
        }
    }
}
