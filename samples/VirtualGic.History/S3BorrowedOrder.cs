namespace VirtualGic.History;

/// <summary>
/// S3, Linux 6.12 to 6.17: the flag is raised last, and its order is borrowed from the full fence that happens to sit in the
/// bus's registration. That orders the writer only; the reader is as plain as before.
/// </summary>
internal sealed class S3BorrowedOrder(SynchronousBus bus)
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

/// <summary>The run loop of S3.</summary>
internal sealed class S3BorrowedOrderCpu(S3BorrowedOrder dist)
{
    public int Run()
    {
        var error = dist.MapResources();
        return error != 0 ? error : Flush();
    }

    private int Flush() => Math.Min(dist.Spis.Length, dist.ListRegisters);
}
