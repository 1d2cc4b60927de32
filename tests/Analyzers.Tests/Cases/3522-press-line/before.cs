using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3522;

public interface IPressIo
{
    int ReadPressure(int station);

    void Stop(int station);
}

public sealed class PressLine
{
    private readonly IPressIo _io;
    private readonly object _alarms = new();
    private readonly List<string> _raised = new();
    private bool _calibrated;
    private int[] _limits;
    private int _interval;

    public PressLine(IPressIo io) => _io = io;

    public static IReadOnlyList<string> Run(IPressIo io, string[] recipe, TimeSpan shift)
    {
        var line = new PressLine(io);
        line.Calibrate(recipe);
        var stations = new Thread[line._limits.Length];
        for (int i = 0; i < stations.Length; i++)
        {
            int station = i;
            stations[i] = new Thread(() => line.Watch(station, shift)) { Name = "press-" + station };
        }

        foreach (var station in stations)
        {
            station.Start();
        }

        foreach (var station in stations)
        {
            station.Join();
        }

        return line._raised;
    }

    private void Calibrate(string[] recipe)
    {
        _limits = new int[recipe.Length - 1];
        for (int i = 1; i < recipe.Length; i++)
        {
            _limits[i - 1] = int.Parse(recipe[i]);
        }

        _calibrated = true;
        _interval = int.Parse(recipe[0]);
    }

    private void Watch(int station, TimeSpan shift)
    {
        if (!_calibrated)
        {
            throw new InvalidOperationException("line is not calibrated");
        }

        long end = Environment.TickCount64 + (long)shift.TotalMilliseconds;
        while (Environment.TickCount64 < end)
        {
            int pressure = _io.ReadPressure(station);
            if (pressure > _limits[station])
            {
                _io.Stop(station);
                lock (_alarms)
                {
                    _raised.Add(station + ": " + pressure);
                }

                return;
            }

            Thread.Sleep(_interval);
        }
    }
}
