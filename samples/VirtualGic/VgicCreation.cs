namespace VirtualGic;

/// <summary>Makes the interrupt controller and lets userspace place it, before the first vCPU runs.</summary>
internal static class VgicCreation
{
    public static int Create(Vm vm, GicVersion version)
    {
        lock (vm.ConfigLock)
        {
            if (vm.Dist.InKernel)
                return -Errno.EEXIST;

            if (Array.Exists(vm.Vcpus, vcpu => vcpu.HasRunOnce))
                return -Errno.EBUSY;

            if (vm.Vcpus.Length > GicLayout.MaxVcpus(version))
                return -Errno.E2BIG;

            vm.Dist.PublishCreated(version);
            return 0;
        }
    }

    public static int PlaceDistributor(Vm vm, ulong start) =>
        Configure(vm, dist => dist.Placement.PlaceDistributor(start, dist.Version));

    public static int PlaceCpuInterface(Vm vm, ulong start) =>
        Configure(vm, dist => dist.Version == GicVersion.V2 ? dist.Placement.PlaceCpuInterface(start) : -Errno.ENXIO);

    public static int PlaceRedistributors(Vm vm, ulong start) =>
        Configure(vm, dist => dist.Version == GicVersion.V3 ? dist.Placement.PlaceRedistributors(start, vm.Vcpus.Length) : -Errno.ENXIO);

    public static int SetInterrupts(Vm vm, int interrupts) =>
        Configure(vm, dist => dist.Initialized ? -Errno.EBUSY : dist.Placement.SetInterrupts(interrupts));

    private static int Configure(Vm vm, Func<VgicDist, int> change)
    {
        lock (vm.ConfigLock)
            return !vm.Dist.InKernel ? -Errno.ENXIO : vm.Dist.Ready ? -Errno.EBUSY : change(vm.Dist);
    }
}
