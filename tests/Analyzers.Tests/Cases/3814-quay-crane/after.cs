using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3814;

public sealed class CraneDriver
{
    private readonly Lazy<(double Reach, double Limit)> _setup;

    public CraneDriver(Func<string, string> parameter) => _setup = new Lazy<(double, double)>(() =>
    {
        double boom = double.Parse(parameter("boom"));
        double jib = double.Parse(parameter("jib"));
        return (boom + jib, double.Parse(parameter("swl")));
    });

    public static double[] Plan(CraneDriver driver, double[] offsets)
    {
        var loads = new double[offsets.Length];
        Parallel.For(0, offsets.Length, i => loads[i] = driver.MaxLoad(offsets[i]));
        return loads;
    }

    public double MaxLoad(double offset)
    {
        var (reach, limit) = _setup.Value;
        return offset > reach ? 0 : limit * (1 - (offset / (2 * reach)));
    }
}
