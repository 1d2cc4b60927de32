using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3428;

internal sealed record PriceQuote(int Revision, string Symbol, double Price);

internal sealed class PriceTape
{
    private readonly object _edit = new();
    private volatile PriceQuote _latest = new(0, "-", 0);

    public PriceQuote Latest => _latest;

    public void Push(string symbol, double price)
    {
        lock (_edit)
        {
            _latest = new PriceQuote(_latest.Revision + 1, symbol, price);
        }
    }
}

internal sealed class TapeDisplay : IDisposable
{
    private readonly PriceTape _tape;
    private readonly Action<string> _draw;
    private readonly Timer _refresh;
    private int _shown;

    public TapeDisplay(PriceTape tape, Action<string> draw)
    {
        _tape = tape;
        _draw = draw;
        _refresh = new Timer(static s => ((TapeDisplay)s).Refresh(), this, 1000, 1000);
    }

    public void Dispose() => _refresh.Dispose();

    private void Refresh()
    {
        var now = _tape.Latest;
        if (now.Revision == _shown)
        {
            return;
        }

        _shown = now.Revision;
        _draw(now.Symbol + " " + now.Price.ToString("F2"));
    }
}
