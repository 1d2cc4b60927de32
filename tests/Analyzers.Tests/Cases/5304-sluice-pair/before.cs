using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5304;

public sealed class LevelGauge
{
    private readonly Func<byte, int> _bus;
    private readonly byte _address;

    public LevelGauge(Func<byte, int> bus, byte address)
    {
        _bus = bus;
        _address = address;
    }

    public int Millimetres() => _bus(_address);
}

public sealed class Sluice
{
    private readonly object _wiring = new();
    private readonly Func<byte, int> _bus;
    private LevelGauge _upper;
    private LevelGauge _lower;

    public Sluice(Func<byte, int> bus) => _bus = bus;

    public int Drop()
    {
        Connect();
        return _upper.Millimetres() - _lower.Millimetres();
    }

    public bool Level(int tolerance) => Math.Abs(Drop()) <= tolerance;

    private void Connect()
    {
        if (_upper == null && _lower == null)
        {
            lock (_wiring)
            {
                if (_upper == null && _lower == null)
                {
                    _upper = new LevelGauge(_bus, 0x20);
                    _lower = new LevelGauge(_bus, 0x21);
                }
            }
        }
    }
}
