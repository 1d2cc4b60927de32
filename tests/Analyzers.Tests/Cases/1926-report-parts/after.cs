using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1926;

[Flags]
public enum ReportParts
{
    None = 0,
    Totals = 1,
    Ranking = 2,
}

public sealed class SalesReport
{
    private readonly object _fill = new();
    private readonly IReadOnlyDictionary<string, int> _sales;
    private volatile ReportParts _parts;
    private int _total;
    private int _best;
    private List<string> _ranking;

    public SalesReport(IReadOnlyDictionary<string, int> sales) => _sales = sales;

    public double Share(string shop)
    {
        if ((_parts & ReportParts.Totals) == 0)
        {
            FillTotals();
        }

        return (double)_sales[shop] / Math.Max(_total, _best);
    }

    public string Leader()
    {
        if (!_parts.HasFlag(ReportParts.Ranking))
        {
            FillRanking();
        }

        return _ranking[0];
    }

    private void FillTotals()
    {
        lock (_fill)
        {
            if ((_parts & ReportParts.Totals) == 0)
            {
                _total = _sales.Values.Sum();
                _best = _sales.Values.Max();
                _parts |= ReportParts.Totals;
            }
        }
    }

    private void FillRanking()
    {
        lock (_fill)
        {
            if ((_parts & ReportParts.Ranking) == 0)
            {
                _ranking = _sales.OrderByDescending(s => s.Value).Select(s => s.Key).ToList();
                _parts |= ReportParts.Ranking;
            }
        }
    }
}
