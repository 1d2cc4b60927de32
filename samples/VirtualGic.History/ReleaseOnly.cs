namespace VirtualGic.History;

/// <summary>
/// The first half fix: the writer releases, the fast path is still a plain load, so the reads after the return may be
/// satisfied before it.
/// </summary>
internal sealed class ReleaseOnly(IoBus bus)
{
    private readonly Lock _slotsLock = new();
    private readonly Lock _configLock = new();
    private bool _ready;

    public VgicIrq[] Spis { get; private set; } = [];

    public int ListRegisters { get; private set; }

    public int MapResources()
    {
        if (_ready)
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

/// <summary>The run loop of ReleaseOnly, the same as ever.</summary>
internal sealed class ReleaseOnlyCpu(ReleaseOnly dist)
{
    public int Run()
    {
        var error = dist.MapResources();
        return error != 0 ? error : Flush();
    }

    private int Flush() => Math.Min(dist.Spis.Length, dist.ListRegisters);
}
