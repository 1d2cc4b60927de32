using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4705;

public abstract class BusDriver
{
    protected const char Idle = 'i';
    protected const char Running = 'r';
    protected const char Failed = 'f';

    protected readonly object Bus = new();
    protected char Phase = Idle;

    public bool HasFailed => Phase == Failed;
}

public sealed class SpiDriver : BusDriver
{
    private readonly Func<int, byte> _readRegister;
    private int _clockHz;
    private byte[] _lanes;

    public SpiDriver(Func<int, byte> readRegister) => _readRegister = readRegister;

    public TimeSpan TransferTime(int bytes)
    {
        if (Phase is not Running && !Probe())
        {
            return Timeout.InfiniteTimeSpan;
        }

        return TimeSpan.FromSeconds(bytes * 8.0 / _clockHz / _lanes.Length);
    }

    private bool Probe()
    {
        lock (Bus)
        {
            if (Phase != Idle)
            {
                return Phase == Running;
            }

            int lanes = _readRegister(0x04) & 0x0F;
            if (lanes == 0)
            {
                Phase = Failed;
                return false;
            }

            _lanes = new byte[lanes];
            for (int i = 0; i < lanes; i++)
            {
                _lanes[i] = _readRegister(0x10 + i);
            }

            _clockHz = (_readRegister(0x05) + 1) * 1_000_000;
            Phase = Running;
            return true;
        }
    }
}
