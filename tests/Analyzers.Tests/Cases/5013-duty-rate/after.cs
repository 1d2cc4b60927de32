using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5013;

public static class DutyTable
{
    private static readonly string[] s_schedule = { "wine:4.75", "salt:0.5", "silk:12.125" };
    private static readonly Lazy<decimal> s_ceiling = new(HighestRate);

    public static decimal[] Assess(decimal[] values)
    {
        var due = new decimal[values.Length];
        Parallel.For(0, values.Length, i => due[i] = values[i] * Ceiling() / 100m);
        return due;
    }

    private static decimal Ceiling() => s_ceiling.Value;

    private static decimal HighestRate()
    {
        decimal highest = 0m;
        foreach (var line in s_schedule)
        {
            int colon = line.IndexOf(':');
            decimal rate = decimal.Parse(line[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture);
            highest = Math.Max(highest, rate);
        }

        return highest;
    }
}
