namespace VirtualGic;

/// <summary>One interrupt; its own lock guards its state, as in the kernel.</summary>
internal sealed class VgicIrq(int intid, int targetVcpu)
{
    private readonly Lock _lock = new();
    private bool _enabled;
    private bool _pending;
    private byte _priority;

    public int Intid { get; } = intid;

    public int TargetVcpu { get; } = targetVcpu;

    public bool Enabled
    {
        get { lock (_lock) return _enabled; }
        set { lock (_lock) _enabled = value; }
    }

    public bool Pending
    {
        get { lock (_lock) return _pending; }
        set { lock (_lock) _pending = value; }
    }

    /// <summary>Lower is more urgent; the emulation keeps five bits.</summary>
    public byte Priority
    {
        get { lock (_lock) return _priority; }
        set { lock (_lock) _priority = (byte)(value & 0xF8); }
    }

    public bool Deliverable
    {
        get { lock (_lock) return _enabled && _pending; }
    }
}
