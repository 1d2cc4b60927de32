namespace VirtualGic;

/// <summary>
/// The first-run path: every vCPU passes here before it enters the guest for the first time, and most of them find the
/// work done. In Linux this is <c>kvm_vgic_map_resources()</c>.
/// </summary>
internal static class VgicResources
{
    /// <summary>Puts the controller on the bus, once. When this answers 0 the caller may read the distributor without a lock.</summary>
    public static int MapResources(Vm vm)
    {
        // An acquire load: the caller's reads of the distributor, after the return, may not be satisfied before it.
        if (vm.Dist.Ready)
            return 0;

        lock (vm.SlotsLock)
        {
            var error = vm.Dist.Ready ? 0 : Map(vm);
            if (error != 0)
                vm.MarkDead();

            return error;
        }
    }

    // The config lock is dropped before the bus is touched: registration may wait for readers that need it.
    private static int Map(Vm vm)
    {
        GuestRegion region;
        lock (vm.ConfigLock)
        {
            var error = vm.Dist.Version == GicVersion.V2 ? PrepareV2(vm) : PrepareV3(vm);
            if (error != 0)
                return error;

            region = new GuestRegion(vm.Dist.Placement.Distributor!.Value, GicLayout.DistributorSize(vm.Dist.Version));
        }

        return Register(vm, region);
    }

    private static int PrepareV2(Vm vm)
    {
        var placement = vm.Dist.Placement;
        if (placement is not { Distributor: { } distributor, CpuInterface: { } cpuInterface })
            return -Errno.ENXIO;

        var frames = new GuestRegion(distributor, GicLayout.DistributorSize(GicVersion.V2));
        return frames.Overlaps(new GuestRegion(cpuInterface, GicLayout.CpuInterfaceSize))
            ? -Errno.EINVAL
            : VgicInitialization.InitializeLocked(vm);
    }

    private static int PrepareV3(Vm vm)
    {
        var placement = vm.Dist.Placement;
        if (placement is not { Distributor: { } distributor, Redistributors: { } redistributors })
            return -Errno.ENXIO;

        var frames = new GuestRegion(distributor, GicLayout.DistributorSize(GicVersion.V3));
        if (frames.Overlaps(new GuestRegion(redistributors, GicLayout.RedistributorSize * (ulong)vm.Vcpus.Length)))
            return -Errno.EINVAL;

        return vm.Dist.Initialized ? 0 : -Errno.EBUSY;
    }

    private static int Register(Vm vm, GuestRegion region)
    {
        var device = new DistributorDevice(vm);
        var error = vm.Bus.Register(region, device);
        if (error == 0 && vm.Dist.Version == GicVersion.V3)
            error = RegisterRedistributors(vm);

        if (error == 0)
            vm.Dist.PublishReady(device);

        return error;
    }

    private static int RegisterRedistributors(Vm vm)
    {
        var start = vm.Dist.Placement.Redistributors!.Value;
        foreach (var vcpu in vm.Vcpus)
        {
            var region = new GuestRegion(start + (GicLayout.RedistributorSize * (ulong)vcpu.Id), GicLayout.RedistributorSize);
            var error = vm.Bus.Register(region, new RedistributorDevice(vcpu.Id, isLast: vcpu.Id == vm.Vcpus.Length - 1));
            if (error != 0)
                return error;
        }

        return 0;
    }
}
