using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5512;

public sealed class FlightLog
{
    private sealed class Fix
    {
        public Fix(double altitude, double heading)
        {
            Altitude = altitude;
            Heading = heading;
        }

        public double Altitude { get; }

        public double Heading { get; }
    }

    private readonly object _append = new();
    private readonly Fix[] _fixes = new Fix[8192];
    private volatile int _count;

    public bool Append(double altitude, double heading)
    {
        lock (_append)
        {
            if (_count == _fixes.Length)
            {
                return false;
            }

            _fixes[_count] = new Fix(altitude, heading);
            _count++;
            return true;
        }
    }

    public double Ceiling()
    {
        double highest = 0;
        int count = _count;
        for (int i = 0; i < count; i++)
        {
            highest = Math.Max(highest, _fixes[i].Altitude);
        }

        return highest;
    }

    public double LastHeading()
    {
        int count = _count;
        return count == 0 ? 0 : _fixes[count - 1].Heading;
    }
}
