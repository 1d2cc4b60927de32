using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5219;

public sealed class SensorLoop
{
    private readonly ConcurrentQueue<double> _readings = new();
    private readonly Func<int, double> _sample;
    private bool _calibrated;
    private double _offset;
    private double _scale = 1;
    private int _channel;
    private volatile bool _stop;
    private Thread _thread;

    private SensorLoop(Func<int, double> sample) => _sample = sample;

    public static SensorLoop Start(Func<int, double> sample, int channel, string calibrationFile)
    {
        var loop = new SensorLoop(sample) { _channel = channel };
        if (calibrationFile != null)
        {
            loop.Calibrate(File.ReadAllLines(calibrationFile));
        }

        loop._thread = new Thread(loop.Run) { IsBackground = true, Name = "sensor-" + channel };
        loop._thread.Start();
        return loop;
    }

    public bool TryTake(out double reading) => _readings.TryDequeue(out reading);

    public void Stop()
    {
        _stop = true;
        _thread.Join();
    }

    private void Calibrate(string[] lines)
    {
        _calibrated = true;
        _offset = double.Parse(lines[0], System.Globalization.CultureInfo.InvariantCulture);
        _scale = double.Parse(lines[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Run()
    {
        while (!_stop)
        {
            _readings.Enqueue(Correct(_sample(_channel)));
            if (_readings.Count > 1024)
            {
                _readings.TryDequeue(out _);
            }
        }
    }

    private double Correct(double raw)
    {
        if (!_calibrated)
        {
            return raw;
        }

        return (raw - _offset) * _scale;
    }
}
