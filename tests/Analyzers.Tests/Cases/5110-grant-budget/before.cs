using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5110;

public sealed class GrantFile
{
    private readonly object _sum = new();
    private readonly List<(string Item, decimal Amount)> _lines;
    private decimal? _budget;

    public GrantFile(IEnumerable<(string Item, decimal Amount)> lines) => _lines = new(lines);

    public int Lines => _lines.Count;

    public decimal Budget
    {
        get
        {
            if (_budget.HasValue)
            {
                return _budget.Value;
            }

            lock (_sum)
            {
                if (!_budget.HasValue)
                {
                    decimal total = 0;
                    foreach (var (_, amount) in _lines)
                    {
                        total += amount;
                    }

                    _budget = decimal.Round(total, 2);
                }

                return _budget.Value;
            }
        }
    }

    public bool Covers(decimal request) => request <= Budget;
}
