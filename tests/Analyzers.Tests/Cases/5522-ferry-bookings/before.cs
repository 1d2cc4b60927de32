using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5522;

public sealed class FerryDesk
{
    private sealed class Booking
    {
        public string Vehicle;
        public int Passengers;
        public bool Confirmed;
    }

    private readonly object _ledger = new();
    private readonly Dictionary<int, Booking> _bookings = new();
    private int _next = 1;

    public int Reserve(string vehicle, int passengers)
    {
        lock (_ledger)
        {
            int number = _next++;
            var booking = new Booking();
            _bookings[number] = booking;
            booking.Confirmed = passengers <= 9;
            booking.Vehicle = vehicle.Trim();
            booking.Passengers = passengers;
            return number;
        }
    }

    public string Ticket(int number)
    {
        lock (_ledger)
        {
            if (_bookings.TryGetValue(number, out var booking) && booking.Confirmed)
            {
                return booking.Vehicle + " x" + booking.Passengers;
            }

            return null;
        }
    }

    public Task<int> CountPassengersAsync() => Task.Run(() =>
    {
        int sum = 0;
        lock (_ledger)
        {
            foreach (var booking in _bookings.Values)
            {
                sum += booking.Confirmed ? booking.Passengers : 0;
            }
        }

        return sum;
    });
}
