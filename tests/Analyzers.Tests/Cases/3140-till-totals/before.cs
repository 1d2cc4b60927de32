using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3140;

public sealed class TillTotals
{
    private readonly object _till = new();
    private readonly Func<IEnumerable<(string Kind, long Cents)>> _receipts;
    private bool _summed;
    private long _cash;
    private long _card;

    public TillTotals(Func<IEnumerable<(string Kind, long Cents)>> receipts) => _receipts = receipts;

    public long Total()
    {
        lock (_till)
        {
            Sum();
            return _cash + _card;
        }
    }

    public double CardShare()
    {
        lock (_till)
        {
            Sum();
            return _cash + _card == 0 ? 0 : (double)_card / (_cash + _card);
        }
    }

    private void Sum()
    {
        if (!_summed)
        {
            foreach (var (kind, cents) in _receipts())
            {
                if (kind == "cash") _cash += cents;
                else _card += cents;
            }

            _summed = true;
        }
    }
}
