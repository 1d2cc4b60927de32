using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5115;

public sealed class TideForecast
{
    private readonly double[] _amplitudes;
    private double _high;
    private int _hour;
    private bool _settled;

    public TideForecast(params double[] amplitudes) => _amplitudes = amplitudes;

    public void Begin()
    {
        var worker = new Thread(Compute) { IsBackground = true, Name = "tide" };
        worker.Start();
    }

    public string Report()
    {
        Await();
        return _hour.ToString("00") + "h " + _high.ToString("0.00");
    }

    private void Await()
    {
        while (!_settled)
        {
            Thread.Sleep(5);
        }
    }

    private void Compute()
    {
        for (int hour = 0; hour < 24; hour++)
        {
            double level = 0;
            for (int k = 0; k < _amplitudes.Length; k++)
            {
                level += _amplitudes[k] * Math.Cos((k + 1) * hour);
            }

            if (hour == 0 || level > _high)
            {
                _high = level;
                _hour = hour;
            }
        }

        _settled = true;
    }
}
