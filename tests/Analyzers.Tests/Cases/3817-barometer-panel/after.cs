using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3817;

public sealed class Barometer : IDisposable
{
    private readonly Func<double> _sensor;
    private readonly Timer _tick;

    public Barometer(Func<double> sensor)
    {
        _sensor = sensor;
        _tick = new Timer(Sample, null, Timeout.Infinite, Timeout.Infinite);
    }

    public event EventHandler<double> FirstSample;

    public void Start(int milliseconds) => _tick.Change(milliseconds, Timeout.Infinite);

    public void Dispose() => _tick.Dispose();

    private void Sample(object state) => FirstSample?.Invoke(this, _sensor());
}

public sealed class WeatherPanel : IDisposable
{
    private readonly string _station;
    private readonly Barometer _barometer;
    private volatile bool _alive;
    private string _caption;
    private double _baseline;

    public WeatherPanel(string station, Func<double> sensor)
    {
        _station = station;
        _barometer = new Barometer(sensor);
        _barometer.FirstSample += OnFirstSample;
        _barometer.Start(250);
    }

    public string Caption => _alive ? _caption.PadRight(24) : "----";

    public double Deviation(double hectopascal) => _alive ? hectopascal - _baseline : 0;

    public void Dispose() => _barometer.Dispose();

    private void OnFirstSample(object sender, double hectopascal)
    {
        _baseline = Math.Round(hectopascal, 1);
        _caption = _station + " / " + _baseline.ToString("F1");
        _alive = true;
    }
}
