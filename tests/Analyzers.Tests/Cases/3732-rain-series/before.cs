using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3732;

public sealed class RainSeries
{
    private readonly object _append = new();
    private double[] _fall = new double[4];
    private volatile int _days;

    public void Record(double millimetres)
    {
        lock (_append)
        {
            int day = _days;
            if (day == _fall.Length)
            {
                Array.Resize(ref _fall, day * 2);
            }

            _fall[day] = millimetres;
            _days = day + 1;
        }
    }

    public double Mean()
    {
        int days = _days;
        if (days == 0)
        {
            return 0;
        }

        double[] fall = _fall;
        double sum = 0;
        for (int i = 0; i < days; i++)
        {
            sum += fall[i];
        }

        return sum / days;
    }
}
