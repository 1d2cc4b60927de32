using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3814;

public sealed class CraneDriver
{
    private readonly Func<string, string> _parameter;
    private int _configured;
    private double _reach;
    private double _limit;

    public CraneDriver(Func<string, string> parameter) => _parameter = parameter;

    public static double[] Plan(CraneDriver driver, double[] offsets)
    {
        var loads = new double[offsets.Length];
        Parallel.For(0, offsets.Length, i => loads[i] = driver.MaxLoad(offsets[i]));
        return loads;
    }

    public double MaxLoad(double offset)
    {
        if (Interlocked.Exchange(ref _configured, 1) == 0)
        {
            Configure();
        }

        return offset > _reach ? 0 : _limit * (1 - (offset / (2 * _reach)));
    }

    private void Configure()
    {
        double boom = double.Parse(_parameter("boom"));
        double jib = double.Parse(_parameter("jib"));
        _reach = boom + jib;
        _limit = double.Parse(_parameter("swl"));
    }
}
