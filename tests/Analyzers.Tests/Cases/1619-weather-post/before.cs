using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using System.Globalization;

namespace Corpus.C1619;

public sealed class WeatherPost : IDisposable
{
    private readonly Timer _timer;
    private readonly Func<string> _receive;
    private volatile bool _reporting;
    private string _station;
    private double _celsius;
    private int _humidity;

    public WeatherPost(Func<string> receive)
    {
        _receive = receive;
        _timer = new Timer(static s => ((WeatherPost)s).Poll(), this, Timeout.Infinite, Timeout.Infinite);
    }

    public void Start() => _timer.Change(0, Timeout.Infinite);

    public bool TryDescribe(out string text)
    {
        if (!_reporting)
        {
            text = "no report yet";
            return false;
        }

        text = _station.ToUpperInvariant() + ": " + _celsius.ToString("F1") + " C, " + _humidity + "%";
        return true;
    }

    public double? HeatIndex()
    {
        if (_reporting)
        {
            return _celsius + (0.05 * _humidity);
        }

        return null;
    }

    private void Poll()
    {
        string line = _receive();
        if (string.IsNullOrEmpty(line))
        {
            _timer.Change(5000, Timeout.Infinite);
            return;
        }

        _reporting = true;
        Decode(line.Split(';'));
    }

    private void Decode(string[] cells)
    {
        _station = cells[0];
        _celsius = double.Parse(cells[1], CultureInfo.InvariantCulture);
        _humidity = int.Parse(cells[2], CultureInfo.InvariantCulture);
    }

    public void Dispose() => _timer.Dispose();
}
