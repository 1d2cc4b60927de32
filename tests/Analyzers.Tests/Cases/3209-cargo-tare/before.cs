using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3209;

public sealed class CargoTariff
{
    private readonly IReadOnlyDictionary<string, decimal> _dues;
    private decimal _average;

    public CargoTariff(IReadOnlyDictionary<string, decimal> dues) => _dues = dues;

    public decimal Average
    {
        get
        {
            if (_average == 0m)
            {
                decimal sum = 0m;
                foreach (var due in _dues.Values)
                {
                    sum += due;
                }

                _average = decimal.Round(sum / Math.Max(1, _dues.Count), 4);
            }

            return _average;
        }
    }

    public decimal[] Price(string[] ports, decimal tonnes)
    {
        var prices = new decimal[ports.Length];
        Parallel.For(0, ports.Length, i =>
        {
            prices[i] = tonnes * (_dues.TryGetValue(ports[i], out decimal due) ? due : Average);
        });

        return prices;
    }
}
