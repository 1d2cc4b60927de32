using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4216;

public sealed class BrixModel
{
    private readonly ConcurrentQueue<(double Index, double Brix)> _samples = new();
    private readonly int _needed;
    private int _fitting;
    private bool _fitted;
    private double _slope;
    private double _intercept;

    public BrixModel(int needed) => _needed = Math.Max(2, needed);

    public void Offer(double refraction, double brix)
    {
        _samples.Enqueue((refraction, brix));
        if (_samples.Count >= _needed && Interlocked.Exchange(ref _fitting, 1) == 0)
        {
            ThreadPool.QueueUserWorkItem(static model => model.Fit(), this, preferLocal: false);
        }
    }

    public bool TryPredict(double refraction, out double brix)
    {
        bool fitted = Volatile.Read(ref _fitted);
        brix = fitted ? (_slope * refraction) + _intercept : 0;
        return fitted;
    }

    public string Report(string vineyard)
    {
        bool fitted = _fitted;
        var text = new StringBuilder(vineyard).Append(": ");
        if (fitted && vineyard.Length > 0)
        {
            text.AppendFormat("brix = {0:F3} x {1:+0.000;-0.000}", _slope, _intercept);
        }
        else
        {
            text.Append(_samples.Count).Append(" of ").Append(_needed).Append(" samples");
        }

        return text.ToString();
    }

    private void Fit()
    {
        double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
        foreach (var (x, y) in _samples)
        {
            n++;
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
        }

        _slope = ((n * sxy) - (sx * sy)) / ((n * sxx) - (sx * sx));
        _intercept = (sy - (_slope * sx)) / n;
        Volatile.Write(ref _fitted, true);
    }
}
