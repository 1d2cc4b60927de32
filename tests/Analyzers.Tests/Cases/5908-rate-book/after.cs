using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5908;

public sealed class RateSheet
{
    public Dictionary<string, decimal> Rates { get; } = new(StringComparer.Ordinal);

    public DateTime AsOf { get; set; }
}

internal static class RateParser
{
    public static void Fill(RateSheet sheet, string text)
    {
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split(' ');
            sheet.Rates[cells[0]] = decimal.Parse(cells[1]);
        }

        sheet.AsOf = DateTime.UtcNow;
    }
}

public sealed class RateBook : IDisposable
{
    private readonly Func<string> _download;
    private readonly Timer _timer;
    private RateSheet _current = new();

    public RateBook(Func<string> download)
    {
        _download = download;
        _timer = new Timer(static s => ((RateBook)s).Refresh(), this, TimeSpan.Zero, TimeSpan.FromMinutes(5));
    }

    public RateSheet Current => _current;

    public void Dispose() => _timer.Dispose();

    private void Refresh()
    {
        string text = _download();
        var sheet = new RateSheet();
        RateParser.Fill(sheet, text);
        _current = sheet;
    }
}

public sealed class Quoter
{
    private readonly RateBook _book;

    public Quoter(RateBook book) => _book = book;

    public string Quote(string currency, decimal amount)
    {
        var sheet = _book.Current;
        return sheet.Rates.TryGetValue(currency, out decimal rate)
            ? (amount * rate).ToString("F4") + " @ " + sheet.AsOf.ToString("O")
            : "n/a";
    }
}
