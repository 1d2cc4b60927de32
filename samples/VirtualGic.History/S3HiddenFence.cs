namespace VirtualGic.History;

/// <summary>
/// S3 again, with the bus behind an interface: whoever reads this file cannot know whether the fence is there, and nobody
/// who removes it will know that this flag needed it. As far as this code says, both sides are plain.
/// </summary>
internal sealed class S3HiddenFence(IMmioBus bus)
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

            _ready = true;
            return 0;
        }
    }
}

/// <summary>The run loop of S3HiddenFence, the same as ever.</summary>
internal sealed class S3HiddenFenceCpu(S3HiddenFence dist)
{
    public int Run()
    {
        var error = dist.MapResources();
        return error != 0 ? error : Flush();
    }

    private int Flush() => Math.Min(dist.Spis.Length, dist.ListRegisters);
}
