using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1502;

public sealed record Tick(string Symbol, decimal Price, int Lot);

public sealed class PriceBoard
{
    private readonly Lock _feed = new();
    private bool _open;
    private Dictionary<string, Tick> _prices;
    private string _session;

    public void OpenSession(string session, IEnumerable<Tick> opening)
    {
        lock (_feed)
        {
            if (_open)
            {
                throw new InvalidOperationException("the session is open");
            }

            var prices = new Dictionary<string, Tick>(StringComparer.Ordinal);
            foreach (var tick in opening)
            {
                prices[tick.Symbol] = tick;
            }

            _prices = prices;
            _session = session;
            Volatile.Write(ref _open, true);
        }
    }

    public bool TryQuote(string symbol, int quantity, out decimal amount)
    {
        var prices = _prices;
        amount = 0;
        if (!Volatile.Read(ref _open))
        {
            return false;
        }

        if (!prices.TryGetValue(symbol, out var tick) || quantity % tick.Lot != 0)
        {
            return false;
        }

        amount = tick.Price * quantity;
        return true;
    }

    public int Symbols => Volatile.Read(ref _open) ? _prices.Count : 0;

    public override string ToString() => Banner() + ", " + Symbols + " symbols";

    public string Banner() => Volatile.Read(ref _open) ? "session " + _session : "closed";
}
