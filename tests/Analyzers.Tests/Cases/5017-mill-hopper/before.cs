using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5017;

public sealed class MillHopper
{
    private readonly object _chute = new();
    private readonly Func<double[]> _weigh;
    private bool _tared;
    private double _tare;
    private double _limit;

    public MillHopper(Func<double[]> weigh) => _weigh = weigh;

    public double Net(double gross)
    {
        lock (_chute)
        {
            EnsureTared();
            return gross - _tare;
        }
    }

    public bool CanAccept(double gross)
    {
        lock (_chute)
        {
            EnsureTared();
            return gross < _limit;
        }
    }

    public void Empty()
    {
        lock (_chute)
        {
            _tared = false;
            _tare = 0;
        }
    }

    private void EnsureTared()
    {
        if (_tared)
        {
            return;
        }

        var cells = _weigh();
        _tared = true;
        _tare = cells[0] + cells[1];
        _limit = _tare * 8;
    }
}
