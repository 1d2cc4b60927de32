using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4213;

public interface IEruptionSensor
{
    event Action<double> Erupted;
}

public sealed class GeyserLog : IDisposable
{
    private readonly IEruptionSensor _sensor;
    private readonly object _append = new();
    private double[] _heights = new double[16];
    private int _used;

    public GeyserLog(IEruptionSensor sensor)
    {
        _sensor = sensor;
        _sensor.Erupted += OnErupted;
    }

    public ReadOnlySpan<double> Heights => new(_heights, 0, _used);

    public double Highest()
    {
        double highest = 0;
        foreach (double height in Heights)
        {
            highest = Math.Max(highest, height);
        }

        return highest;
    }

    public void Dispose() => _sensor.Erupted -= OnErupted;

    private void OnErupted(double height)
    {
        lock (_append)
        {
            if (_used == _heights.Length)
            {
                Array.Resize(ref _heights, _used * 2);
            }

            _heights[_used] = height;
            _used++;
        }
    }
}
