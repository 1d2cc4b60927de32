using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4021;

public sealed class GateTimetable
{
    private readonly object _sync = new();
    private readonly string _path;
    private readonly SortedDictionary<TimeSpan, string> _flights = new();
    private bool _loaded;
    private string _airport;
    private int _departures;

    public GateTimetable(string path) => _path = path;

    public string Headline
    {
        get
        {
            lock (_sync)
            {
                return _loaded ? _airport.ToUpperInvariant() + ": " + _departures + " departures" : "no timetable yet";
            }
        }
    }

    public string NextAfter(TimeSpan time)
    {
        lock (_sync)
        {
            EnsureLoaded();
            foreach (var (at, flight) in _flights)
            {
                if (at > time)
                {
                    return flight + " from " + _airport;
                }
            }

            return null;
        }
    }

    public void Delay(string flight, TimeSpan by)
    {
        lock (_sync)
        {
            EnsureLoaded();
            foreach (var (at, name) in _flights)
            {
                if (name == flight)
                {
                    _flights.Remove(at);
                    _flights[at + by] = name;
                    return;
                }
            }
        }
    }

    private void EnsureLoaded()
    {
        if (_loaded)
        {
            return;
        }

        string airport = "unknown";
        foreach (var line in File.ReadLines(_path))
        {
            if (line.StartsWith('#'))
            {
                airport = line[1..].Trim();
            }
            else if (line.Length > 6 && TimeSpan.TryParse(line.AsSpan(0, 5), out var at))
            {
                _flights[at] = line[6..];
            }
        }

        _airport = airport;
        _departures = _flights.Count;
        _loaded = true;
    }
}
