namespace VirtualGic;

/// <summary>A vCPU's redistributor, as far as a guest needs it to find the others: type and implementer.</summary>
internal sealed class RedistributorDevice(int vcpu, bool isLast) : IIoDevice
{
    public int Read(ulong offset, int width, out ulong value)
    {
        value = (offset, width) switch
        {
            (0x004, 4) => 0x4B00_043B,
            (0x008, 8) => ((ulong)vcpu << 8) | (isLast ? 1UL << 4 : 0),
            _ => 0,
        };
        return 0;
    }

    public int Write(ulong offset, int width, ulong value) => 0;
}
