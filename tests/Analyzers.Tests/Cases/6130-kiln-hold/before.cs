using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6130;

public sealed class Kiln
{
    private enum Heat { Off, Rising, Holding }

    private readonly double _target;
    private Heat _heat;
    private double _reached;
    private int _readings;

    public Kiln(double target) => _target = target;

    public string Fire(Func<double> probe)
    {
        _heat = Heat.Rising;
        var burner = new Thread(() => Burn(probe)) { IsBackground = true };
        burner.Start();

        while (_heat != Heat.Holding)
        {
            Thread.SpinWait(16);
        }

        return _reached.ToString("F1") + " after " + _readings;
    }

    private void Burn(Func<double> probe)
    {
        double celsius;
        int readings = 0;
        do
        {
            celsius = probe();
            readings++;
        }
        while (celsius < _target);

        _reached = celsius;
        _readings = readings;
        _heat = Heat.Holding;
    }
}
