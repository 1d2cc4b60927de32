using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4400;

internal enum BookState
{
    Closed,
    Failed,
    Open,
}

internal static class TariffBook
{
    private static readonly object s_gate = new();
    private static BookState s_state;

    internal static decimal[] ZonePrices;
    internal static int NightPercent;

    internal static void Demand(Func<IEnumerable<decimal>> source)
    {
        if (s_state == BookState.Open)
        {
            return;
        }

        lock (s_gate)
        {
            switch (s_state)
            {
                case BookState.Open:
                    return;
                case BookState.Failed:
                    throw new InvalidOperationException("tariffs unavailable");
            }

            try
            {
                ZonePrices = source().ToArray();
                NightPercent = ZonePrices.Length > 8 ? 120 : 110;
            }
            catch
            {
                s_state = BookState.Failed;
                throw;
            }

            s_state = BookState.Open;
        }
    }
}

internal sealed class FareDesk
{
    private readonly Func<IEnumerable<decimal>> _source;

    public FareDesk(Func<IEnumerable<decimal>> source) => _source = source;

    public decimal Quote(int zone, bool night)
    {
        TariffBook.Demand(_source);
        decimal price = TariffBook.ZonePrices[zone];
        return night ? price * TariffBook.NightPercent / 100m : price;
    }
}
