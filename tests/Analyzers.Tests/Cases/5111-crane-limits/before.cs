using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5111;

public sealed class CraneRig
{
    private readonly Func<string, double> _parameter;
    private double[] _limits;
    private string _unit;
    private int _armed;

    public CraneRig(Func<string, double> parameter) => _parameter = parameter;

    public bool Within(int axis, double value)
    {
        Arm();
        return Math.Abs(value) <= _limits[axis];
    }

    public string Describe(int axis)
    {
        Arm();
        return _limits[axis].ToString("0.0") + " " + _unit;
    }

    private void Arm()
    {
        if (Interlocked.CompareExchange(ref _armed, 1, 0) != 0)
        {
            return;
        }

        var limits = new double[3];
        for (int axis = 0; axis < limits.Length; axis++)
        {
            limits[axis] = _parameter("limit." + axis);
        }

        _limits = limits;
        _unit = _parameter("metric") > 0 ? "m" : "ft";
    }
}
