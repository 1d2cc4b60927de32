using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using System.Runtime.CompilerServices;

namespace Corpus.C1622;

public sealed record MeterLine(string Meter, int Units);

public sealed class Tariff
{
    private readonly string _code;
    private readonly decimal[] _steps;
    private decimal _factor;

    public Tariff(string code, decimal[] steps)
    {
        _code = code;
        _steps = steps;
    }

    public string Code => _code;

    public decimal Factor
    {
        get
        {
            if (_factor == 0m)
            {
                _factor = Compute();
            }

            return _factor;
        }
    }

    private decimal Compute()
    {
        decimal product = 1.0001m;
        foreach (decimal step in _steps)
        {
            product *= 1m + Math.Abs(step);
        }

        return decimal.Round(product, 12);
    }
}

public static class Invoicing
{
    public static long TotalCents(Tariff tariff, IReadOnlyCollection<MeterLine> lines)
    {
        long cents = 0;
        Parallel.ForEach(
            lines,
            line =>
            {
                decimal euros = line.Units * tariff.Factor;
                Interlocked.Add(ref cents, (long)(euros * 100));
            });

        return cents;
    }

    public static string Title(Tariff tariff) => tariff.Code + " x" + tariff.Factor.ToString("F4");
}
