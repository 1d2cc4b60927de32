using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3421;

public sealed class OrchardRow
{
    private static int s_measured;
    private readonly decimal[] _weights;
    private StrongBox<decimal> _average;

    public OrchardRow(decimal[] weights) => _weights = weights;

    public decimal Average => _average is { } known ? known.Value : Measure();

    public static decimal[] Rank(IReadOnlyList<OrchardRow> rows, decimal[] limits)
    {
        var shares = new decimal[limits.Length];
        Parallel.For(0, limits.Length, i =>
        {
            int above = 0;
            foreach (var row in rows)
            {
                if (row.Average > limits[i])
                {
                    above++;
                }
            }

            shares[i] = (decimal)above / rows.Count;
        });

        return shares;
    }

    private decimal Measure()
    {
        decimal sum = 0m;
        foreach (decimal w in _weights)
        {
            sum += w;
        }

        Interlocked.Increment(ref s_measured);
        decimal average = sum / Math.Max(1, _weights.Length);
        _average = new StrongBox<decimal>(average);
        return average;
    }
}
