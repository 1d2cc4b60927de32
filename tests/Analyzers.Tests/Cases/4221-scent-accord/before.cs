using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4221;

public sealed class ScentAccord
{
    private readonly object _blend = new();
    private readonly double[] _parts;
    private bool _balanced;
    private double _total;
    private string _dominant;

    public ScentAccord(int notes) => _parts = new double[notes];

    public void Balance(IReadOnlyDictionary<string, double> drops)
    {
        lock (_blend)
        {
            if (_balanced)
            {
                throw new InvalidOperationException("An accord is balanced once.");
            }

            int i = 0;
            _total = 0;
            double most = 0;
            foreach (var (note, amount) in drops)
            {
                _parts[i++] = amount;
                _total += amount;
                if (amount > most)
                {
                    most = amount;
                    _dominant = note;
                }
            }

            Volatile.WriteBarrier();
            _balanced = true;
        }
    }

    public double Share(int note)
    {
        bool balanced = _balanced;
        Volatile.ReadBarrier();
        return balanced ? _parts[note] / _total : 0;
    }

    public override string ToString()
    {
        if (!_balanced)
        {
            return "(unbalanced)";
        }

        Volatile.ReadBarrier();
        return $"{_dominant} accord, {_total:F1} drops";
    }
}
