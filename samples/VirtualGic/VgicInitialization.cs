namespace VirtualGic;

/// <summary>Builds the shared interrupts: asked for by userspace, or on first use where the version allows it.</summary>
internal static class VgicInitialization
{
    public static int Initialize(Vm vm)
    {
        lock (vm.ConfigLock)
            return vm.Dist.InKernel ? InitializeLocked(vm) : -Errno.ENXIO;
    }

    /// <summary>For any thread that injects an interrupt: the built state is seen without a lock.</summary>
    public static int InitializeOnFirstUse(Vm vm)
    {
        if (vm.Dist.Initialized)
            return 0;

        if (!vm.Dist.InKernel)
            return -Errno.ENXIO;

        return vm.Dist.Version == GicVersion.V2 ? Initialize(vm) : -Errno.EBUSY;
    }

    /// <summary>The caller holds the config lock.</summary>
    public static int InitializeLocked(Vm vm)
    {
        if (!vm.Dist.Initialized)
            vm.Dist.PublishInitialized(BuildSpis(vm.Dist.Placement.Spis ?? GicLayout.DefaultSpis));

        return 0;
    }

    private static VgicIrq[] BuildSpis(int count) =>
        [.. Enumerable.Range(0, count).Select(index => new VgicIrq(index + GicLayout.PrivateInterrupts, targetVcpu: 0))];
}
