using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4603;

public sealed class KilnSchedule
{
    private readonly ManualResetEventSlim _settled = new(false);
    private readonly Func<int, double> _probe;
    private bool _usable;
    private double[] _ramps;
    private double _ceiling;

    public KilnSchedule(Func<int, double> probe)
    {
        _probe = probe;
        var thread = new Thread(Survey) { IsBackground = true };
        thread.Start();
    }

    public double Target(int minute)
    {
        _settled.Wait();
        if (!_usable)
        {
            return 0;
        }

        return Math.Min(_ceiling, _ramps[minute % _ramps.Length]);
    }

    private void Survey()
    {
        var ramps = new double[60];
        double top = 0;
        for (int minute = 0; minute < ramps.Length; minute++)
        {
            ramps[minute] = _probe(minute);
            top = Math.Max(top, ramps[minute]);
        }

        if (top > 0)
        {
            _ramps = ramps;
            _ceiling = top * 1.1;
            _usable = true;
        }

        _settled.Set();
    }
}
