using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4406;

internal sealed class StationCatalogue
{
    private readonly object _latch = new();
    private long _loadedAt;
    private string[] _codes;
    private float[] _elevations;

    public bool IsLoaded => Volatile.Read(ref _loadedAt) != 0;

    public string Code(int station) => _codes[station];

    public float Elevation(int station) => _elevations[station];

    public void Load(TextReader text)
    {
        Monitor.Enter(_latch);
        try
        {
            if (_loadedAt != 0)
            {
                return;
            }

            var codes = new List<string>();
            var elevations = new List<float>();
            while (text.ReadLine() is { } line)
            {
                codes.Add(line[..4]);
                elevations.Add(float.Parse(line.AsSpan(4)));
            }

            _codes = codes.ToArray();
            _elevations = elevations.ToArray();
            Volatile.Write(ref _loadedAt, DateTime.UtcNow.Ticks);
        }
        finally
        {
            Monitor.Exit(_latch);
        }
    }
}

internal sealed class PressureReport
{
    private readonly StationCatalogue _catalogue;
    private readonly string _path;

    public PressureReport(StationCatalogue catalogue, string path)
    {
        _catalogue = catalogue;
        _path = path;
    }

    public string Line(int station, float hectopascal)
    {
        if (!_catalogue.IsLoaded)
        {
            using var text = File.OpenText(_path);
            _catalogue.Load(text);
        }

        float atSeaLevel = hectopascal + (_catalogue.Elevation(station) / 8.3f);
        return _catalogue.Code(station) + " " + atSeaLevel.ToString("F1");
    }
}
