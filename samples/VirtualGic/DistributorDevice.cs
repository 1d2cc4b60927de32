namespace VirtualGic;

/// <summary>
/// The distributor's registers. One that is not emulated reads as zero and ignores writes, and so does the part of a bank
/// that belongs to private interrupts (those live in the redistributors) or to interrupts that were not built.
/// </summary>
internal sealed class DistributorDevice(Vm vm) : IIoDevice
{
    private const ulong Control = 0x000;
    private const ulong Type = 0x004;
    private const ulong Implementer = 0x008;
    private const uint ImplementerOfKvm = 0x4B00_343B;

    public int Read(ulong offset, int width, out ulong value)
    {
        value = width != 4 || offset % 4 != 0 ? 0 : offset switch
        {
            Control => vm.Dist.Enabled ? 1UL : 0,
            Type => (ulong)((vm.Dist.Spis.Length + GicLayout.PrivateInterrupts) / 32 - 1),
            Implementer => ImplementerOfKvm,
            _ => ReadBank(offset),
        };
        return 0;
    }

    public int Write(ulong offset, int width, ulong value)
    {
        if (width != 4 || offset % 4 != 0)
            return 0;

        if (offset == Control)
            vm.Dist.Enabled = (value & 1) != 0;
        else if (RegisterBank.At(offset) is { } bank)
            WriteBank(bank, offset, value);

        return 0;
    }

    private ulong ReadBank(ulong offset)
    {
        var value = 0UL;
        if (RegisterBank.At(offset) is { } bank)
        {
            foreach (var (irq, bit) in Interrupts(bank, offset))
                value |= bank.Get(irq) ? 1UL << bit : 0;
        }

        return value;
    }

    private void WriteBank(RegisterBank bank, ulong offset, ulong value)
    {
        foreach (var (irq, bit) in Interrupts(bank, offset))
        {
            if ((value & (1UL << bit)) != 0)
                bank.Set(irq);
        }
    }

    private IEnumerable<(VgicIrq Irq, int Bit)> Interrupts(RegisterBank bank, ulong offset)
    {
        var spis = vm.Dist.Spis;
        var first = (int)(offset - bank.Offset) * 8 - GicLayout.PrivateInterrupts;
        for (var bit = 0; bit < 32 && first >= 0 && first + bit < spis.Length; bit++)
            yield return (spis[first + bit], bit);
    }
}
