using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2032;

public sealed record DayReport(DateTime Day, long Gross, long Refunds)
{
    public long Net => Gross - Refunds;
}

public interface ILedger
{
    DateTime Day { get; }

    IEnumerable<long> Postings();
}

public sealed class DayClosing
{
    private readonly object _close = new();
    private readonly ILedger _ledger;
    private volatile bool _closed;
    private long[] _totals;
    private DateTime _day;

    public DayClosing(ILedger ledger) => _ledger = ledger;

    public bool TryReport(out DayReport report)
    {
        var totals = _totals;
        var day = _day;
        if (!_closed)
        {
            report = null;
            return false;
        }

        report = new DayReport(day, totals[0], totals[1]);
        return true;
    }

    public void Close()
    {
        lock (_close)
        {
            if (_closed)
            {
                return;
            }

            var totals = new long[2];
            foreach (long posting in _ledger.Postings())
            {
                if (posting >= 0)
                {
                    totals[0] += posting;
                }
                else
                {
                    totals[1] -= posting;
                }
            }

            _totals = totals;
            _day = _ledger.Day;
            _closed = true;
        }
    }
}
