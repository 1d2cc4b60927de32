using System;
using System.Linq;
using System.Threading;
using ElapsedEventArgs = System.Timers.ElapsedEventArgs;

namespace Corpus.C2425;

public interface IProbePort
{
    double ReadMillivolts();
}

public sealed class CalibratedProbe : IDisposable
{
    private readonly IProbePort _port;
    private readonly System.Timers.Timer _settle;
    private bool _calibrated;
    private double _offset;
    private double _gain;

    public CalibratedProbe(IProbePort port, TimeSpan settleTime)
    {
        _port = port;
        _settle = new System.Timers.Timer(settleTime.TotalMilliseconds) { AutoReset = false };
        _settle.Elapsed += OnSettled;
        _settle.Start();
    }

    public double ReadCelsius(CancellationToken cancellation)
    {
        int spins = 0;
        while (!_calibrated)
        {
            cancellation.ThrowIfCancellationRequested();
            Thread.Sleep(Math.Min(++spins, 20));
        }

        return (_port.ReadMillivolts() - _offset) * _gain;
    }

    public bool TryReadCelsius(out double celsius)
    {
        if (_calibrated && _port.ReadMillivolts() is > 0 and var raw)
        {
            celsius = (raw - _offset) * _gain;
            return true;
        }

        celsius = 0;
        return false;
    }

    public void Dispose() => _settle.Dispose();

    private void OnSettled(object sender, ElapsedEventArgs e)
    {
        var zero = Enumerable.Range(0, 16).Select(_ => _port.ReadMillivolts()).ToArray();
        _offset = zero.Average();
        double span = zero.Max() - zero.Min();
        _gain = span > 0.5 ? 0.098 : 0.1;
        _calibrated = true;
    }
}
