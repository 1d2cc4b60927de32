namespace VirtualGic;

/// <summary>Registers that the guest reaches by loads and stores; offsets count from the start of the device's region.</summary>
internal interface IIoDevice
{
    /// <summary>Reads <paramref name="width"/> bytes; answers 0 or a negative error number.</summary>
    int Read(ulong offset, int width, out ulong value);

    /// <summary>Writes <paramref name="width"/> bytes; answers 0 or a negative error number.</summary>
    int Write(ulong offset, int width, ulong value);
}
