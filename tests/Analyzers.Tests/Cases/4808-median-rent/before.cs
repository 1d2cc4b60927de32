using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4808;

public sealed class DistrictRents
{
    private readonly object _compute = new();
    private readonly decimal[] _rents;
    private readonly string _district;
    private decimal _median;

    public DistrictRents(string district, IEnumerable<decimal> rents)
    {
        _district = district;
        _rents = new List<decimal>(rents).ToArray();
        if (_rents.Length == 0)
        {
            throw new ArgumentException("At least one rent is needed.", nameof(rents));
        }
    }

    public string District => _district;

    public decimal Median
    {
        get
        {
            if (_median == 0m)
            {
                lock (_compute)
                {
                    if (_median == 0m)
                    {
                        _median = FindMedian();
                    }
                }
            }

            return _median;
        }
    }

    public bool IsUsurious(decimal rent) => rent > Median * 1.5m;

    public decimal Deviation()
    {
        decimal sum = 0m;
        foreach (decimal rent in _rents)
        {
            sum += Math.Abs(rent - Median);
        }

        return Math.Round(sum / _rents.Length, 2);
    }

    private decimal FindMedian()
    {
        var sorted = (decimal[])_rents.Clone();
        Array.Sort(sorted);
        int middle = sorted.Length / 2;
        decimal median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2m;
        return Math.Max(0.01m, Math.Round(median, 2));
    }
}
