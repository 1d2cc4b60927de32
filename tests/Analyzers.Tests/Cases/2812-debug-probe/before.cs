using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2812;

public interface IProbePort
{
    uint Transfer(byte register, uint value);
}

public sealed class TargetChip
{
    public uint Id { get; init; }

    public string Family { get; init; }
}

public sealed class DebugProbe
{
    private readonly IProbePort _port;
    private readonly uint[] _registers = new uint[16];
    private readonly Thread _scan;
    private TargetChip _target;
    private int _width;

    public DebugProbe(IProbePort port)
    {
        _port = port;
        _scan = new Thread(Scan) { IsBackground = true, Name = "probe-scan" };
    }

    public bool Attached
    {
        get => Volatile.Read(ref field);
        private set => field = value;
    }

    public void Start() => _scan.Start();

    public string Describe() => Attached ? $"{_target.Family} ({_target.Id:x8}, {_width} bit)" : "no target";

    public bool TryPeek(int register, out ulong value)
    {
        if (Attached)
        {
            value = _width == 64 ? ((ulong)_registers[register + 1] << 32) | _registers[register] : _registers[register];
            return true;
        }

        value = 0;
        return false;
    }

    private void Scan()
    {
        uint id;
        while ((id = _port.Transfer(0, 0)) is 0 or uint.MaxValue)
        {
            Thread.Sleep(100);
        }

        Attach(id);
    }

    private void Attach(uint id)
    {
        _target = new TargetChip
        {
            Id = id,
            Family = (id >> 12 & 0xF) == 0xA ? "A-class" : "M-class",
        };
        _width = _target.Family == "A-class" ? 64 : 32;
        for (byte i = 0; i < _registers.Length; i++)
        {
            _registers[i] = _port.Transfer(i, 0);
        }

        Attached = true;
    }
}
