using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2701;

public interface IGaugeDisplay
{
    void Show(string caption, double level);
}

public sealed class TideGauge
{
    private readonly Func<double> _probe;
    private readonly IGaugeDisplay _display;
    private readonly Thread _survey;
    private double _datum;
    private double _span;
    private int _samples;
    private volatile bool _settled;

    public TideGauge(Func<double> probe, IGaugeDisplay display)
    {
        _probe = probe;
        _display = display;
        _survey = new Thread(Survey) { IsBackground = true, Name = "tide-survey" };
    }

    public string Caption => _settled ? $"{_samples} samples above {_datum:F2} m" : "settling";

    public void Begin() => _survey.Start();

    public bool TryLevel(double raw, out double level)
    {
        if (!_settled)
        {
            level = double.NaN;
            return false;
        }

        level = (raw - _datum) / _span;
        return true;
    }

    public void Refresh(double raw)
    {
        if (TryLevel(raw, out double level))
        {
            _display.Show(Caption, level);
        }
    }

    private void Survey()
    {
        double low = double.MaxValue;
        double high = double.MinValue;
        int taken = 0;
        while (taken < 600)
        {
            double height = _probe();
            if (double.IsNaN(height))
            {
                continue;
            }

            low = Math.Min(low, height);
            high = Math.Max(high, height);
            taken++;
        }

        _datum = low;
        _span = Math.Max(high - low, 0.01);
        _samples = taken;
        _settled = true;
    }
}
