namespace VirtualGic.Tests;

/// <summary>A device that answers every read with its number.</summary>
internal sealed class SilentDevice(ulong number) : IIoDevice
{
    public int Read(ulong offset, int width, out ulong value)
    {
        value = number;
        return 0;
    }

    public int Write(ulong offset, int width, ulong value) => 0;
}
