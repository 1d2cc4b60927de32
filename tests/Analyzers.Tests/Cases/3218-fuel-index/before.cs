using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3218;

public sealed class FuelIndex
{
    private const long Lifetime = 60_000;

    private readonly object _gate = new();
    private readonly Func<(string Station, double Rate)> _poll;
    private long _freshUntil;
    private double _rate;
    private string _station;

    public FuelIndex(Func<(string Station, double Rate)> poll) => _poll = poll;

    public string Quote(double litres)
    {
        long now = Environment.TickCount64;
        if (now >= _freshUntil)
        {
            Refresh(now);
        }

        return _station.PadRight(12) + (litres * _rate).ToString("F2");
    }

    private void Refresh(long now)
    {
        lock (_gate)
        {
            if (now < _freshUntil)
            {
                return;
            }

            var (station, rate) = _poll();
            _station = station;
            _rate = rate;
            _freshUntil = now + Lifetime;
        }
    }
}
