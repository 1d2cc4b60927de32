using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5111;

public sealed class CraneRig
{
    private sealed record Setup(double[] Limits, string Unit);

    private readonly Func<string, double> _parameter;
    private readonly Lazy<Setup> _setup;

    public CraneRig(Func<string, double> parameter)
    {
        _parameter = parameter;
        _setup = new Lazy<Setup>(Arm);
    }

    public bool Within(int axis, double value)
    {
        return Math.Abs(value) <= _setup.Value.Limits[axis];
    }

    public string Describe(int axis)
    {
        var setup = _setup.Value;
        return setup.Limits[axis].ToString("0.0") + " " + setup.Unit;
    }

    private Setup Arm()
    {
        var limits = new double[3];
        for (int axis = 0; axis < limits.Length; axis++)
        {
            limits[axis] = _parameter("limit." + axis);
        }

        return new Setup(limits, _parameter("metric") > 0 ? "m" : "ft");
    }
}
