using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4022;

public sealed class FanCalibration
{
    private readonly Action<int> _setDuty;
    private readonly Func<int> _readRpm;
    private readonly Thread _worker;
    private volatile bool _finished;
    private double _slope;
    private int _floor;
    private string _fault;

    public FanCalibration(string fan, Action<int> setDuty, Func<int> readRpm)
    {
        _setDuty = setDuty;
        _readRpm = readRpm;
        _worker = new Thread(Measure) { IsBackground = true, Name = "calibrate " + fan };
    }

    public void Start() => _worker.Start();

    public string Finish(TimeSpan patience)
    {
        _worker.Join(patience);
        if (!_finished)
        {
            return "still measuring";
        }

        if (_fault != null)
        {
            return "failed: " + _fault;
        }

        return "rpm = " + _slope.ToString("0.00") + " * duty, from " + _floor + " %";
    }

    private void Measure()
    {
        double sumXY = 0, sumXX = 0;
        int floor = 100;
        string fault = null;
        try
        {
            for (int duty = 10; duty <= 100; duty += 10)
            {
                _setDuty(duty);
                Thread.Sleep(2000);
                int rpm = _readRpm();
                if (rpm == 0)
                {
                    continue;
                }

                floor = Math.Min(floor, duty);
                sumXY += (double)duty * rpm;
                sumXX += (double)duty * duty;
            }
        }
        catch (InvalidOperationException e)
        {
            fault = e.Message;
        }

        _floor = floor;
        _slope = sumXX > 0 ? sumXY / sumXX : 0;
        _fault = fault;
        _finished = true;
    }
}
