using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5915;

public sealed class SensorHub
{
    private Sensor _primary;

    public void Promote(Sensor sensor) => _primary = sensor;

    public double Sample(int raw) => _primary?.Convert(raw) ?? double.NaN;
}

public abstract class Sensor
{
    public abstract double Convert(int raw);
}

public sealed class ThermoSensor : Sensor
{
    private double[] _curve;
    private double _offset;

    public ThermoSensor(IReadOnlyList<double> points)
    {
        _curve = new double[points.Count];
        for (int i = 0; i < _curve.Length; i++)
        {
            _curve[i] = points[i] * 0.1;
        }

        _offset = _curve[0];
    }

    public override double Convert(int raw) => _curve[raw % _curve.Length] - _offset;
}

public static class Plant
{
    public static async Task<double> RunAsync(IReadOnlyList<double> points, CancellationToken stop)
    {
        var hub = new SensorHub();
        var polling = Task.Run(async () =>
        {
            double last = double.NaN;
            for (int tick = 0; !stop.IsCancellationRequested; tick++)
            {
                last = hub.Sample(tick);
                await Task.Delay(10);
            }

            return last;
        });

        hub.Promote(new ThermoSensor(points));
        return await polling;
    }
}
