using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2714;

public interface ITariffFeed
{
    Task<string[]> DownloadAsync(DateTime day);
}

public sealed class TariffBook
{
    public Dictionary<string, decimal> Rates { get; } = new(StringComparer.Ordinal);

    public DateTime ValidFrom { get; set; }

    public string Default { get; set; }
}

public sealed class TariffRefresh
{
    private readonly ITariffFeed _feed;
    private TariffBook _book;

    public TariffRefresh(ITariffFeed feed) => _feed = feed;

    public void Begin(CancellationToken stop)
    {
        _ = Task.Run(() => LoopAsync(stop), stop);
    }

    public decimal Price(string zone, decimal weight)
    {
        TariffBook book = _book;
        if (book == null)
        {
            return weight * 1.5m;
        }

        return book.Rates.TryGetValue(zone, out decimal rate) ? rate * weight : book.Rates[book.Default] * weight;
    }

    public bool CoversToday()
    {
        return _book is { } book && book.ValidFrom <= DateTime.UtcNow.Date;
    }

    private static void Fill(TariffBook book, string[] lines, DateTime day)
    {
        foreach (string line in lines)
        {
            int comma = line.IndexOf(',');
            book.Rates[line[..comma]] = decimal.Parse(line.AsSpan(comma + 1));
            book.Default ??= line[..comma];
        }

        book.ValidFrom = day;
    }

    private async Task LoopAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            DateTime day = DateTime.UtcNow.Date;
            string[] lines = await _feed.DownloadAsync(day).ConfigureAwait(false);
            var book = new TariffBook();
            Fill(book, lines, day);
            _book = book;
            await Task.Delay(TimeSpan.FromHours(1), stop).ConfigureAwait(false);
        }
    }
}
