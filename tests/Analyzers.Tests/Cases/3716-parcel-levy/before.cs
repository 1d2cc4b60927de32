using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3716;

public sealed class LevySheet
{
    private readonly IReadOnlyList<decimal> _bands;
    private readonly decimal _factor;
    private decimal? _levy;

    public LevySheet(IReadOnlyList<decimal> bands, decimal factor)
    {
        _bands = bands;
        _factor = factor;
    }

    public decimal Levy
    {
        get
        {
            if (!_levy.HasValue)
            {
                decimal sum = 0;
                foreach (decimal band in _bands)
                {
                    sum += band * _factor;
                }

                _levy = decimal.Round(sum, 2);
            }

            return _levy.Value;
        }
    }

    public static void Apply(LevySheet sheet, decimal[] parcels)
    {
        Parallel.For(0, parcels.Length, i =>
        {
            parcels[i] += sheet.Levy;
        });
    }
}
