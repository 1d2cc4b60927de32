using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4513;

internal sealed class QuoteBook
{
    public StrongBox<decimal> Spot;
}

public sealed class MetalDesk : IDisposable
{
    private readonly object _tick = new();
    private readonly QuoteBook _book = new();
    private readonly Timer _feed;
    private int _ticks;

    public MetalDesk(Func<decimal> exchange) =>
        _feed = new Timer(_ => OnTick(exchange()), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(250));

    public bool TryPrice(int ounces, out decimal price)
    {
        if (_book.Spot is { Value: var spot })
        {
            price = spot * ounces;
            return true;
        }

        price = default;
        return false;
    }

    public int Ticks()
    {
        lock (_tick)
        {
            return _ticks;
        }
    }

    private void OnTick(decimal spot)
    {
        lock (_tick)
        {
            _ticks++;
            _book.Spot = new StrongBox<decimal>(spot);
        }
    }

    public void Dispose() => _feed.Dispose();
}
