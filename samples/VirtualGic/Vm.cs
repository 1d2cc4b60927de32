namespace VirtualGic;

/// <summary>A virtual machine. Its locks are taken in the order of their declaration, as in the kernel.</summary>
internal sealed class Vm
{
    /// <summary>Creation of vCPUs.</summary>
    public Lock Lock { get; } = new();

    /// <summary>Changes of the bus, and the first-run path.</summary>
    public Lock SlotsLock { get; } = new();

    /// <summary>The distributor's configuration.</summary>
    public Lock ConfigLock { get; } = new();

    public IoBus Bus { get; } = new();

    public VgicDist Dist { get; } = new();

    // Copy on write, like the bus: readers need no lock.
    private VirtualCpu[] _vcpus = [];
    private bool _dead;

    public VirtualCpu[] Vcpus => Volatile.Read(ref _vcpus);

    /// <summary>A VM whose first-run path failed never runs again.</summary>
    public bool IsDead => Volatile.Read(ref _dead);

    public void MarkDead() => Volatile.Write(ref _dead, true);

    /// <summary>Adds a vCPU: -E2BIG when the architecture takes no more, -EBUSY once the controller is on the bus.</summary>
    public int CreateVcpu()
    {
        lock (Lock)
        {
            if (Dist.Ready)
                return -Errno.EBUSY;

            var limit = GicLayout.MaxVcpus(Dist.InKernel ? Dist.Version : GicVersion.V3);
            if (_vcpus.Length >= limit)
                return -Errno.E2BIG;

            Volatile.Write(ref _vcpus, [.. _vcpus, new VirtualCpu(this, _vcpus.Length)]);
            return 0;
        }
    }
}
