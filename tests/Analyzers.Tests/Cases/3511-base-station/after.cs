using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3511;

public readonly record struct SatelliteFix(double Latitude, double Longitude, double Height, int Satellites);

public interface IReceiver
{
    SatelliteFix Next();
}

public sealed class BaseStation
{
    private const int Rounds = 600;

    private readonly IReceiver _receiver;
    private bool _surveyed;
    private double _latitude;
    private double _longitude;
    private double _height;

    public BaseStation(IReceiver receiver) => _receiver = receiver;

    public Task BeginSurvey() => Task.Factory.StartNew(Survey, TaskCreationOptions.LongRunning);

    public bool TryCorrect(in SatelliteFix rover, out double east, out double north, out double up)
    {
        if (!Volatile.Read(ref _surveyed))
        {
            east = north = up = 0;
            return false;
        }

        double metresPerDegree = 111_320 * Math.Cos(_latitude * Math.PI / 180);
        east = (rover.Longitude - _longitude) * metresPerDegree;
        north = (rover.Latitude - _latitude) * 110_574;
        up = rover.Height - _height;
        return true;
    }

    private void Survey()
    {
        double latitude = 0, longitude = 0, height = 0;
        int used = 0;
        while (used < Rounds)
        {
            var fix = _receiver.Next();
            if (fix.Satellites < 6)
            {
                continue;
            }

            latitude += fix.Latitude;
            longitude += fix.Longitude;
            height += fix.Height;
            used++;
        }

        _latitude = latitude / used;
        _longitude = longitude / used;
        _height = height / used;
        Volatile.Write(ref _surveyed, true);
    }
}
