namespace VirtualGic;

/// <summary>A virtual CPU; one thread runs it at a time.</summary>
internal sealed class VirtualCpu(Vm vm, int id)
{
    /// <summary>How many interrupts the hardware's list registers hold.</summary>
    public const int ListRegisters = 4;

    private int _running;
    private bool _hasRunOnce;

    public int Id { get; } = id;

    public bool HasRunOnce => Volatile.Read(ref _hasRunOnce);

    /// <summary>
    /// Enters the guest once and answers how many interrupts it found waiting, or a negative error number: -EIO when the VM
    /// is dead, -EBUSY when another thread runs this vCPU.
    /// </summary>
    public int Run()
    {
        if (Interlocked.Exchange(ref _running, 1) != 0)
            return -Errno.EBUSY;

        try
        {
            return vm.IsDead ? -Errno.EIO : RunExclusively();
        }
        finally
        {
            Volatile.Write(ref _running, 0);
        }
    }

    private int RunExclusively()
    {
        var error = HasRunOnce ? 0 : PrepareFirstRun();
        return error != 0 ? error : FlushInterrupts();
    }

    private int PrepareFirstRun()
    {
        var error = vm.Dist.InKernel ? VgicResources.MapResources(vm) : 0;
        if (error != 0)
            return error;

        lock (vm.ConfigLock)
            Volatile.Write(ref _hasRunOnce, true);

        return 0;
    }

    // No lock: that the distributor is built is known from the ready flag alone.
    private int FlushInterrupts()
    {
        var loaded = 0;
        if (!vm.Dist.Enabled)
            return loaded;

        foreach (var irq in vm.Dist.Spis)
        {
            if (irq.TargetVcpu == Id && irq.Deliverable && loaded < ListRegisters)
                loaded++;
        }

        return loaded;
    }
}
