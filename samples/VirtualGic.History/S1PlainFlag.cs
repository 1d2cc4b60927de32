namespace VirtualGic.History;

/// <summary>
/// S1, Linux 5.11 to 6.3: double-checked locking on a plain flag. The lock on the slow path orders nothing for a vCPU that
/// takes the fast path, because that one takes no lock.
/// </summary>
internal sealed class S1PlainFlag(IoBus bus)
{
    private readonly Lock _lock = new();
    private bool _ready;

    public VgicIrq[] Spis { get; private set; } = [];

    public int ListRegisters { get; private set; }

    public int MapResources()
    {
        if (_ready)
            return 0;

        lock (_lock)
        {
            if (_ready)
                return 0;

            Spis = [new VgicIrq(32, targetVcpu: 0), new VgicIrq(33, targetVcpu: 1)];
            ListRegisters = 4;
            var error = bus.Register(Frame.Region, new Frame(Spis.Length));
            if (error != 0)
                return error;

            _ready = true;
            return 0;
        }
    }
}

/// <summary>The run loop of S1: it reads the distributor after the return, without a lock.</summary>
internal sealed class S1PlainFlagCpu(S1PlainFlag dist)
{
    public int Run()
    {
        var error = dist.MapResources();
        return error != 0 ? error : Flush();
    }

    private int Flush() => Math.Min(dist.Spis.Length, dist.ListRegisters);
}
