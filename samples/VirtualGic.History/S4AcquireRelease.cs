namespace VirtualGic.History;

/// <summary>
/// S4, since Linux 6.18: an acquire load on the fast path and a release store after the last step. The test under the lock
/// may stay plain.
/// </summary>
internal sealed class S4AcquireRelease(IoBus bus)
{
    private readonly Lock _slotsLock = new();
    private readonly Lock _configLock = new();
    private bool _ready;

    public VgicIrq[] Spis { get; private set; } = [];

    public int ListRegisters { get; private set; }

    public int MapResources()
    {
        if (Volatile.Read(ref _ready))
            return 0;

        lock (_slotsLock)
        {
            lock (_configLock)
            {
                if (_ready)
                    return 0;

                Spis = [new VgicIrq(32, targetVcpu: 0), new VgicIrq(33, targetVcpu: 1)];
                ListRegisters = 4;
            }

            var error = bus.Register(Frame.Region, new Frame(Spis.Length));
            if (error != 0)
                return error;

            Volatile.Write(ref _ready, true);
            return 0;
        }
    }
}

/// <summary>The run loop of S4AcquireRelease, the same as ever.</summary>
internal sealed class S4AcquireReleaseCpu(S4AcquireRelease dist)
{
    public int Run()
    {
        var error = dist.MapResources();
        return error != 0 ? error : Flush();
    }

    private int Flush() => Math.Min(dist.Spis.Length, dist.ListRegisters);
}
