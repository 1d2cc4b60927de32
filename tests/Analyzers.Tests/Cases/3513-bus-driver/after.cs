using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3513;

public abstract class BusDevice
{
    private bool _attached;

    protected BusDevice(int address) => Address = address;

    public int Address { get; }

    protected object Sync { get; } = new();

    protected bool Attached
    {
        get => Volatile.Read(ref _attached);
        set => Volatile.Write(ref _attached, value);
    }

    public abstract void Probe(Func<int, byte, byte[]> transfer);
}

public sealed class HumiditySensor : BusDevice
{
    private const byte ReadCalibration = 0xE1;

    private double _gain;
    private double _offset;
    private byte[] _serial = Array.Empty<byte>();

    public HumiditySensor(int address)
        : base(address)
    {
    }

    public string Serial => Attached ? Convert.ToHexString(_serial) : "detached";

    public override void Probe(Func<int, byte, byte[]> transfer)
    {
        lock (Sync)
        {
            if (Attached)
            {
                return;
            }

            byte[] block = transfer(Address, ReadCalibration);
            if (block.Length < 12)
            {
                throw new InvalidDataException("short calibration block");
            }

            _gain = BitConverter.ToInt16(block, 0) / 256.0;
            _offset = BitConverter.ToInt16(block, 2) / 16.0;
            _serial = block[4..12];
            Attached = true;
        }
    }

    public bool TryConvert(int raw, out double percent)
    {
        if (!Attached)
        {
            percent = double.NaN;
            return false;
        }

        percent = Math.Clamp((raw * _gain) + _offset, 0, 100);
        return true;
    }
}
