namespace VirtualGic;

/// <summary>A bank of registers with one bit per interrupt: a read gives the state, writing a one sets or clears it.</summary>
internal sealed record RegisterBank(ulong Offset, Func<VgicIrq, bool> Get, Action<VgicIrq> Set)
{
    private const ulong Size = 0x80;

    private static readonly RegisterBank[] All =
    [
        new(0x100, irq => irq.Enabled, irq => irq.Enabled = true),
        new(0x180, irq => irq.Enabled, irq => irq.Enabled = false),
        new(0x200, irq => irq.Pending, irq => irq.Pending = true),
        new(0x280, irq => irq.Pending, irq => irq.Pending = false),
    ];

    public static RegisterBank? At(ulong offset) => Array.Find(All, bank => offset - bank.Offset < Size);
}
