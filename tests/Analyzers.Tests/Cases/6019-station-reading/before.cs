using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6019;

public sealed class StationBoard
{
    private sealed record Reading(Guid Station, DateTimeOffset TakenAt, decimal Celsius);

    private readonly object _report = new();
    private Reading _latest;

    public void Report(Guid station, DateTimeOffset takenAt, decimal celsius)
    {
        lock (_report)
        {
            if (_latest is null || _latest.TakenAt < takenAt)
            {
                _latest = new Reading(station, takenAt, celsius);
            }
        }
    }

    public bool TryLatest(out Guid station, out decimal celsius)
    {
        var reading = _latest;
        if (reading is null)
        {
            station = default;
            celsius = default;
            return false;
        }

        station = reading.Station;
        celsius = reading.Celsius;
        return true;
    }

    public string Headline() => _latest is { } r ? $"{r.Celsius:F1} at {r.TakenAt:HH:mm zzz}" : "no data";
}
