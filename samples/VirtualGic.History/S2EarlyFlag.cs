namespace VirtualGic.History;

/// <summary>
/// S2, Linux 6.4 to 6.11: the locks are split, and the flag is raised before the last step, the registration of the
/// distributor's frame. No order can help: the flag announces what is not yet there.
/// </summary>
internal sealed class S2EarlyFlag(IoBus bus)
{
    private readonly Lock _slotsLock = new();
    private readonly Lock _configLock = new();
    private bool _ready;

    public VgicIrq[] Spis { get; private set; } = [];

    public Frame? Frame { get; private set; }

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
                _ready = true;
            }

            return RegisterFrame();
        }
    }

    private int RegisterFrame()
    {
        var frame = new Frame(Spis.Length);
        var error = bus.Register(History.Frame.Region, frame);
        if (error == 0)
            Frame = frame;

        return error;
    }
}

/// <summary>The run loop of S2: it needs the frame, which the flag does not promise.</summary>
internal sealed class S2EarlyFlagCpu(S2EarlyFlag dist)
{
    public int Run()
    {
        var error = dist.MapResources();
        return error != 0 ? error : Flush();
    }

    private int Flush() => Math.Min(dist.Spis.Length, dist.Frame!.Spis);
}
