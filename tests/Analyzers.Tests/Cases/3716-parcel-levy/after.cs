using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3716;

public sealed class LevySheet
{
    private readonly Lazy<decimal> _levy;

    public LevySheet(IReadOnlyList<decimal> bands, decimal factor) =>
        _levy = new Lazy<decimal>(() => Sum(bands, factor));

    public decimal Levy => _levy.Value;

    public static void Apply(LevySheet sheet, decimal[] parcels)
    {
        Parallel.For(0, parcels.Length, i =>
        {
            parcels[i] += sheet.Levy;
        });
    }

    private static decimal Sum(IReadOnlyList<decimal> bands, decimal factor)
    {
        decimal sum = 0;
        foreach (decimal band in bands)
        {
            sum += band * factor;
        }

        return decimal.Round(sum, 2);
    }
}
