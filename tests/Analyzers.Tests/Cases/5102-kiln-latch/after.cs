using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5102;

internal sealed class Latch
{
    private readonly object _door = new();
    private volatile bool _shut;

    public bool IsShut => _shut;

    public void ShutAfter(Action work)
    {
        lock (_door)
        {
            if (!_shut)
            {
                work();
                _shut = true;
            }
        }
    }
}

public sealed class KilnProgram
{
    private readonly Latch _compiled = new();
    private readonly string _text;
    private double[] _ramps;
    private TimeSpan _total;

    public KilnProgram(string text) => _text = text;

    public TimeSpan Total
    {
        get
        {
            Compile();
            return _total;
        }
    }

    public double RampAt(int step)
    {
        Compile();
        return step < _ramps.Length ? _ramps[step] : 0;
    }

    private void Compile()
    {
        if (_compiled.IsShut)
        {
            return;
        }

        _compiled.ShutAfter(() =>
        {
            string[] steps = _text.Split(';', StringSplitOptions.RemoveEmptyEntries);
            _ramps = Array.ConvertAll(steps, double.Parse);
            _total = TimeSpan.FromMinutes(steps.Length * 15);
        });
    }
}
