namespace VirtualGic;

/// <summary>What userspace decides about the distributor before the first run; only touched under the config lock.</summary>
internal sealed class VgicPlacement
{
    public ulong? Distributor { get; private set; }

    /// <summary>GICv2 only.</summary>
    public ulong? CpuInterface { get; private set; }

    /// <summary>GICv3 only: where the first vCPU's redistributor stands; the others follow in the order of their creation.</summary>
    public ulong? Redistributors { get; private set; }

    /// <summary>How many shared interrupts there will be; null until userspace has said so.</summary>
    public int? Spis { get; private set; }

    public int PlaceDistributor(ulong start, GicVersion version) =>
        Place(Distributor, new GuestRegion(start, GicLayout.DistributorSize(version)), place => Distributor = place);

    public int PlaceCpuInterface(ulong start) =>
        Place(CpuInterface, new GuestRegion(start, GicLayout.CpuInterfaceSize), place => CpuInterface = place);

    public int PlaceRedistributors(ulong start, int vcpus) =>
        Place(Redistributors, new GuestRegion(start, GicLayout.RedistributorSize * (ulong)vcpus), place => Redistributors = place);

    /// <summary>Takes the number of all interrupts: from 64 to 1023 in steps of 32, once.</summary>
    public int SetInterrupts(int interrupts)
    {
        if (interrupts is < 64 or > 1023 || interrupts % 32 != 0)
            return -Errno.EINVAL;

        if (Spis is not null)
            return -Errno.EBUSY;

        Spis = interrupts - GicLayout.PrivateInterrupts;
        return 0;
    }

    // The order of the checks is the kernel's: placed twice, alignment and wrap, address space.
    private static int Place(ulong? already, GuestRegion region, Action<ulong> accept)
    {
        if (already is not null)
            return -Errno.EEXIST;

        if (region.Start % 4096 != 0 || region.End < region.Start)
            return -Errno.EINVAL;

        if (region.End > GuestRegion.AddressLimit)
            return -Errno.E2BIG;

        accept(region.Start);
        return 0;
    }
}
