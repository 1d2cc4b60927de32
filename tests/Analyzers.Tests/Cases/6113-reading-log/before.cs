using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6113;

public readonly record struct Reading(long Ticks, double Value);

public sealed class ReadingLog
{
    private readonly object _append = new();
    private Reading[] _readings = new Reading[16];
    private int _used;

    public void Append(double value)
    {
        Monitor.Enter(_append);
        try
        {
            if (_used == _readings.Length)
            {
                var bigger = new Reading[_used * 2];
                Array.Copy(_readings, bigger, _used);
                _readings = bigger;
            }

            _readings[_used] = new Reading(DateTime.UtcNow.Ticks, value);
            _used++;
        }
        finally
        {
            Monitor.Exit(_append);
        }
    }

    public IEnumerable<Reading> Since(long ticks)
    {
        int end = _used;
        for (int i = 0; i < end; i++)
        {
            var reading = _readings[i];
            if (reading.Ticks >= ticks)
            {
                yield return reading;
            }
        }
    }
}
