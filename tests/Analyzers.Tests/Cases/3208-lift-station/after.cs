using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3208;

public sealed class LiftStation
{
    private readonly Func<int, double> _probe;
    private volatile bool _probed;
    private double _speed;
    private int _chairs;

    public LiftStation(Func<int, double> probe)
    {
        _probe = probe;
        var worker = new Thread(Survey) { IsBackground = true, Name = "lift-survey" };
        worker.Start();
    }

    public double HourlyCapacity()
    {
        var spinner = new SpinWait();
        while (!_probed)
        {
            spinner.SpinOnce();
        }

        return _speed * _chairs * 3600;
    }

    private void Survey()
    {
        double sum = 0;
        int chairs = 0;
        for (int i = 0; i < 16; i++)
        {
            double reading = _probe(i);
            if (reading > 0)
            {
                sum += reading;
                chairs++;
            }
        }

        _chairs = chairs;
        _speed = chairs == 0 ? 0 : sum / chairs;
        _probed = true;
    }
}
