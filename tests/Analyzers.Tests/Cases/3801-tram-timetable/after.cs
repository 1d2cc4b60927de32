using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3801;

public abstract class TimetableSource
{
    private readonly object _open = new();
    private readonly string _path;
    private volatile bool _opened;

    protected TimetableSource(string path) => _path = path;

    public TimeSpan Wait(string stop, TimeSpan now)
    {
        Open();
        return Next(stop, now) - now;
    }

    protected abstract void Read(string path);

    protected abstract TimeSpan Next(string stop, TimeSpan now);

    private void Open()
    {
        if (_opened)
        {
            return;
        }

        lock (_open)
        {
            if (!_opened)
            {
                Read(_path);
                _opened = true;
            }
        }
    }
}

public sealed class TramTimetable : TimetableSource
{
    private string[] _stops;
    private TimeSpan _headway;

    public TramTimetable(string path)
        : base(path)
    {
    }

    protected override void Read(string path)
    {
        var lines = System.IO.File.ReadAllLines(path);
        _headway = TimeSpan.FromMinutes(int.Parse(lines[0]));
        _stops = lines[1..];
    }

    protected override TimeSpan Next(string stop, TimeSpan now)
    {
        var first = TimeSpan.FromMinutes(2 * Array.IndexOf(_stops, stop));
        while (first < now)
        {
            first += _headway;
        }

        return first;
    }
}
