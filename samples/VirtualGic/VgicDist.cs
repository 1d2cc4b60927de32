namespace VirtualGic;

/// <summary>
/// The distributor's state and the three ready flags that announce it. Every flag is raised by a release store after the
/// last store of the state it guards, and tested by an acquire load: what a thread reads after a flag that it saw raised
/// is the built state, without any lock.
/// </summary>
internal sealed class VgicDist
{
    private bool _inKernel;
    private bool _initialized;
    private bool _ready;
    private bool _enabled;

    /// <summary>Announces <see cref="Version"/>.</summary>
    public bool InKernel => Volatile.Read(ref _inKernel);

    /// <summary>Announces <see cref="Spis"/>.</summary>
    public bool Initialized => Volatile.Read(ref _initialized);

    /// <summary>Announces <see cref="Device"/>, its place on the bus and the redistributors'.</summary>
    public bool Ready => Volatile.Read(ref _ready);

    public GicVersion Version { get; private set; }

    public VgicIrq[] Spis { get; private set; } = [];

    public DistributorDevice? Device { get; private set; }

    /// <summary>Where userspace placed the frames; the config lock guards them until the flag <see cref="Ready"/> is up.</summary>
    public VgicPlacement Placement { get; } = new();

    /// <summary>The guest's switch for all interrupts; it announces nothing but itself.</summary>
    public bool Enabled
    {
        get => Volatile.Read(ref _enabled);
        set => Volatile.Write(ref _enabled, value);
    }

    public void PublishCreated(GicVersion version)
    {
        Version = version;
        Volatile.Write(ref _inKernel, true);
    }

    public void PublishInitialized(VgicIrq[] spis)
    {
        Spis = spis;
        Volatile.Write(ref _initialized, true);
    }

    public void PublishReady(DistributorDevice device)
    {
        Device = device;
        Volatile.Write(ref _ready, true);
    }
}
