using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4824;

public enum ReactorPhase
{
    Cold,
    Heating,
    Stable,
}

public sealed class ReactorModel
{
    private readonly Func<int, double> _sensor;
    private readonly ManualResetEventSlim _settled = new();
    private volatile ReactorPhase _phase;
    private double _base;
    private double[] _coefficients;
    private DateTimeOffset _stableSince;

    public ReactorModel(Func<int, double> sensor) => _sensor = sensor;

    public ReactorPhase Phase
    {
        get => _phase;
        private set => _phase = value;
    }

    public string Status =>
        Phase == ReactorPhase.Stable ? "stable since " + _stableSince.ToString("u") : Phase.ToString();

    public bool TryPredict(double t, out double value)
    {
        if (Phase != ReactorPhase.Stable)
        {
            value = 0;
            return false;
        }

        value = _base;
        for (int i = 0; i < _coefficients.Length; i++)
        {
            value += _coefficients[i] * Math.Pow(t, i + 1);
        }

        return true;
    }

    public void WaitUntilStable() => _settled.Wait();

    public void Heat()
    {
        lock (_settled)
        {
            if (Phase != ReactorPhase.Cold)
            {
                return;
            }

            Phase = ReactorPhase.Heating;
        }

        Task.Run(Settle);
    }

    private void Settle()
    {
        _base = _sensor(0);
        _coefficients = new double[3];
        for (int i = 0; i < _coefficients.Length; i++)
        {
            _coefficients[i] = (_sensor(i + 1) - _base) / (i + 1);
        }

        _stableSince = DateTimeOffset.UtcNow;
        Phase = ReactorPhase.Stable;
        _settled.Set();
    }
}
