using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3218;

public sealed class FuelIndex
{
    private const long Lifetime = 60_000;

    private sealed record Reading(string Station, double Rate, long FreshUntil);

    private readonly object _gate = new();
    private readonly Func<(string Station, double Rate)> _poll;
    private Reading _reading;

    public FuelIndex(Func<(string Station, double Rate)> poll) => _poll = poll;

    public string Quote(double litres)
    {
        long now = Environment.TickCount64;
        var reading = _reading;
        if (reading is null || now >= reading.FreshUntil)
        {
            reading = Refresh(now);
        }

        return reading.Station.PadRight(12) + (litres * reading.Rate).ToString("F2");
    }

    private Reading Refresh(long now)
    {
        lock (_gate)
        {
            var reading = _reading;
            if (reading is null || now >= reading.FreshUntil)
            {
                var (station, rate) = _poll();
                reading = new Reading(station, rate, now + Lifetime);
                _reading = reading;
            }

            return reading;
        }
    }
}
