using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4109;

public sealed class ThermoProbe
{
    private readonly object _bus = new();
    private readonly Func<byte, short> _readRegister;
    private bool _trimmed;
    private double _gain;
    private double _offset;

    public ThermoProbe(Func<byte, short> readRegister) => _readRegister = readRegister;

    public bool TryConvert(short raw, out double celsius)
    {
        if (!Volatile.Read(ref _trimmed))
        {
            celsius = double.NaN;
            return false;
        }

        celsius = (raw * _gain) + _offset;
        return true;
    }

    public void Trim()
    {
        lock (_bus)
        {
            if (_trimmed)
            {
                return;
            }

            short low = _readRegister(0xA0);
            short high = _readRegister(0xA2);
            if (high == low)
            {
                throw new InvalidOperationException("The probe answers with an empty trim table.");
            }

            _gain = 100.0 / (high - low);
            _offset = -low * _gain;
            Volatile.Write(ref _trimmed, true);
        }
    }
}
