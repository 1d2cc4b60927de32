using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3428;

internal sealed class PriceTape
{
    private readonly object _edit = new();

    public int Revision { get; private set; }

    public string Symbol { get; private set; } = "-";

    public double Price { get; private set; }

    public void Push(string symbol, double price)
    {
        lock (_edit)
        {
            Symbol = symbol;
            Price = price;
            Revision += 1;
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
        int now = _tape.Revision;
        if (now == _shown)
        {
            return;
        }

        _shown = now;
        _draw(_tape.Symbol + " " + _tape.Price.ToString("F2"));
    }
}
