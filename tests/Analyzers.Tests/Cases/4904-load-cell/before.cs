using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4904;

public sealed class LoadCell
{
    private readonly object _bus = new();
    private readonly Func<byte, int> _register;
    private double _offset;
    private double _gain;

    public LoadCell(Func<byte, int> register) => _register = register;

    public bool Calibrated { get; private set; }

    public double ToGrams(int raw)
    {
        if (!Calibrated)
        {
            Exclusive(() =>
            {
                if (Calibrated)
                {
                    return;
                }

                int zero = _register(0x10);
                int full = _register(0x11);
                _offset = zero;
                _gain = 1000.0 / Math.Max(1, full - zero);
                Calibrated = true;
            });
        }

        return (raw - _offset) * _gain;
    }

    public int Temperature()
    {
        int celsius = 0;
        Exclusive(() => celsius = _register(0x20) - 40);
        return celsius;
    }

    private void Exclusive(Action transfer)
    {
        lock (_bus)
        {
            transfer();
        }
    }
}
