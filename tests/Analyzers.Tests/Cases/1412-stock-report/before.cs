using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1412;

public sealed record Bin(string Sku, int OnHand, int Minimum);

public sealed class StockReport
{
    public StockReport(DateTime takenUtc) => TakenUtc = takenUtc;

    public DateTime TakenUtc { get; }

    public int Total { get; internal set; }

    public List<string> Shortages { get; } = new();
}

public sealed class StockReporter : IDisposable
{
    private readonly Func<IReadOnlyList<Bin>> _bins;
    private readonly Timer _timer;
    private StockReport _latest;

    public StockReporter(Func<IReadOnlyList<Bin>> bins, TimeSpan period)
    {
        _bins = bins;
        _timer = new Timer(static state => ((StockReporter)state).Take(), this, period, period);
    }

    public string Headline()
    {
        var report = Volatile.Read(ref _latest);
        return report is null
            ? "no stock report yet"
            : report.Total + " pieces, " + report.Shortages.Count + " shortages at " + report.TakenUtc.ToString("t");
    }

    public bool IsShort(string sku)
    {
        var report = Volatile.Read(ref _latest);
        return report != null && report.Shortages.Contains(sku);
    }

    public void Dispose() => _timer.Dispose();

    private void Take()
    {
        var report = new StockReport(DateTime.UtcNow);
        Volatile.Write(ref _latest, report);

        int total = 0;
        foreach (var bin in _bins())
        {
            total += bin.OnHand;
            if (bin.OnHand < bin.Minimum)
            {
                report.Shortages.Add(bin.Sku);
            }
        }

        report.Total = total;
    }
}
