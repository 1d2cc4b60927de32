using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5110;

public sealed class GrantFile
{
    private readonly object _sum = new();
    private readonly List<(string Item, decimal Amount)> _lines;
    private StrongBox<decimal> _budget;

    public GrantFile(IEnumerable<(string Item, decimal Amount)> lines) => _lines = new(lines);

    public int Lines => _lines.Count;

    public decimal Budget
    {
        get
        {
            var known = _budget;
            if (known != null)
            {
                return known.Value;
            }

            lock (_sum)
            {
                if (_budget == null)
                {
                    decimal total = 0;
                    foreach (var (_, amount) in _lines)
                    {
                        total += amount;
                    }

                    _budget = new StrongBox<decimal>(decimal.Round(total, 2));
                }

                return _budget.Value;
            }
        }
    }

    public bool Covers(decimal request) => request <= Budget;
}
