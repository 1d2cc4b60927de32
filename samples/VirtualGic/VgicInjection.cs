namespace VirtualGic;

/// <summary>Raises and lowers shared interrupts, from any thread.</summary>
internal static class VgicInjection
{
    public static int Inject(Vm vm, int intid, bool pending)
    {
        var error = VgicInitialization.InitializeOnFirstUse(vm);
        if (error != 0)
            return error;

        var index = intid - GicLayout.PrivateInterrupts;
        if (index < 0 || index >= vm.Dist.Spis.Length)
            return -Errno.EINVAL;

        vm.Dist.Spis[index].Pending = pending;
        return 0;
    }
}
