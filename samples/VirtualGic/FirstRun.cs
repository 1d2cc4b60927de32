namespace VirtualGic;

/// <summary>All vCPUs of a VM enter the guest for the first time at once, one thread each.</summary>
internal static class FirstRun
{
    /// <summary>Runs every vCPU once and answers what each of them got, in the order of the vCPUs.</summary>
    public static int[] Race(Vm vm)
    {
        var results = new int[vm.Vcpus.Length];
        using var start = new Barrier(vm.Vcpus.Length);
        var threads = vm.Vcpus.Select(vcpu => new Thread(() =>
        {
            start.SignalAndWait();
            results[vcpu.Id] = vcpu.Run();
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return results;
    }

    /// <summary>A GICv3 machine that is ready to run.</summary>
    public static Vm Machine(int vcpus)
    {
        var vm = new Vm();
        for (var created = 0; created < vcpus; created++)
            Require(vm.CreateVcpu());

        Require(VgicCreation.Create(vm, GicVersion.V3));
        Require(VgicCreation.PlaceDistributor(vm, 0x0800_0000));
        Require(VgicCreation.PlaceRedistributors(vm, 0x080A_0000));
        Require(VgicInitialization.Initialize(vm));
        return vm;
    }

    private static void Require(int error)
    {
        if (error != 0)
            throw new InvalidOperationException($"The machine could not be set up: error {error}.");
    }
}
