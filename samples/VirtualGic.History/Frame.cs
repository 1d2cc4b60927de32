namespace VirtualGic.History;

/// <summary>The distributor's frame on the bus: its only register tells how many shared interrupts there are.</summary>
internal sealed class Frame(int spis) : IIoDevice
{
    /// <summary>Where every era's distributor stands.</summary>
    public static GuestRegion Region { get; } = new(0x0800_0000, 0x1_0000);

    public int Spis { get; } = spis;

    public int Read(ulong offset, int width, out ulong value)
    {
        value = offset == 0 ? (ulong)Spis : 0;
        return 0;
    }

    public int Write(ulong offset, int width, ulong value) => 0;
}
