using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5305;

public interface ITariffSource
{
    int Read(out decimal[] bands, out int surchargeCents);
}

public sealed class FerryTariff
{
    private readonly object _sync = new();
    private readonly ITariffSource _source;
    private int _revision;
    private decimal[] _bands;
    private int _surchargeCents;

    public FerryTariff(ITariffSource source) => _source = source;

    public bool TryQuote(int zone, out decimal fare)
    {
        fare = 0;
        if (_revision <= 0 && !Load())
        {
            return false;
        }

        if (zone >= _bands.Length)
        {
            return false;
        }

        fare = _bands[zone] + (_surchargeCents / 100m);
        return true;
    }

    private bool Load()
    {
        lock (_sync)
        {
            if (_revision <= 0)
            {
                _revision = _source.Read(out _bands, out _surchargeCents);
            }

            return _revision > 0;
        }
    }
}
