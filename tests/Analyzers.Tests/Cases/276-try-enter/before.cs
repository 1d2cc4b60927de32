using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C276;

public sealed class DeviceClock
{
    private readonly object _bus = new();
    private readonly Func<ushort, uint> _readRegister;
    private bool _calibrated;
    private double _ticksPerSecond;
    private uint _origin;

    public DeviceClock(Func<ushort, uint> readRegister) => _readRegister = readRegister;

    public bool TryNow(out TimeSpan now)
    {
        now = default;
        if (!Monitor.TryEnter(_bus, millisecondsTimeout: 5))
        {
            return false;
        }

        try
        {
            if (!_calibrated)
            {
                _origin = _readRegister(0x10);
                _ticksPerSecond = _readRegister(0x14);
                _calibrated = true;
            }

            now = TimeSpan.FromSeconds((_readRegister(0x10) - _origin) / _ticksPerSecond);
            return true;
        }
        finally
        {
            Monitor.Exit(_bus);
        }
    }

    public void Reset()
    {
        lock (_bus)
        {
            _calibrated = false;
            _ticksPerSecond = 0;
        }
    }
}
