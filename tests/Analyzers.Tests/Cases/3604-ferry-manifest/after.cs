using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3604;

public sealed class FerryManifest
{
    private readonly Task _loading;
    private bool _complete;
    private int _passengers;
    private decimal _tonnage;

    public FerryManifest(Func<IEnumerable<(int Heads, decimal Tons)>> bookings)
    {
        _loading = Task.Factory.StartNew(() => Load(bookings()), TaskCreationOptions.LongRunning);
    }

    public Task Loading => _loading;

    public string Summary(string fallback)
    {
        return Volatile.Read(ref _complete)
            ? $"{_passengers} aboard, {_tonnage:0.0} t"
            : fallback;
    }

    private void Load(IEnumerable<(int Heads, decimal Tons)> bookings)
    {
        int heads = 0;
        decimal tons = 0;
        foreach (var booking in bookings)
        {
            heads += booking.Heads;
            tons += booking.Tons;
        }

        _passengers = heads;
        _tonnage = tons;
        Volatile.Write(ref _complete, true);
    }
}
