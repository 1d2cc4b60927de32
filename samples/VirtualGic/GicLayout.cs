namespace VirtualGic;

/// <summary>Sizes and limits of the architecture.</summary>
internal static class GicLayout
{
    /// <summary>Interrupts below this number belong to one vCPU each (SGIs and PPIs); the shared ones (SPIs) start here.</summary>
    public const int PrivateInterrupts = 32;

    /// <summary>SPIs of a distributor whose number of interrupts nobody has set.</summary>
    public const int DefaultSpis = 256 - PrivateInterrupts;

    public const ulong CpuInterfaceSize = 8 * 1024;

    /// <summary>A redistributor has two frames of 64 KiB.</summary>
    public const ulong RedistributorSize = 128 * 1024;

    public static ulong DistributorSize(GicVersion version) => version == GicVersion.V2 ? 4 * 1024UL : 64 * 1024UL;

    public static int MaxVcpus(GicVersion version) => version == GicVersion.V2 ? 8 : 512;
}
