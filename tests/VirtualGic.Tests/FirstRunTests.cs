using Xunit;

namespace VirtualGic.Tests;

public sealed class FirstRunTests
{
    [Fact]
    public void Racing_vcpus_leave_one_distributor_and_one_redistributor_each()
    {
        var vm = FirstRun.Machine(vcpus: 8);

        Assert.All(FirstRun.Race(vm), result => Assert.Equal(0, result));
        Assert.Equal((1 + 8, true), (vm.Bus.Count, vm.Dist.Ready));
        Assert.All(vm.Vcpus, vcpu => Assert.True(vcpu.HasRunOnce));
    }

    [Fact]
    public void A_pending_enabled_interrupt_reaches_its_vcpu()
    {
        var vm = FirstRun.Machine(vcpus: 2);
        FirstRun.Race(vm);
        vm.Bus.Write(0x0800_0000, 4, 1);
        vm.Bus.Write(0x0800_0104, 4, 0b10);

        Assert.Equal(0, VgicInjection.Inject(vm, intid: 33, pending: true));
        Assert.Equal([1, 0], FirstRun.Race(vm));
    }

    [Fact]
    public void No_more_interrupts_are_loaded_than_there_are_list_registers()
    {
        var vm = FirstRun.Machine(vcpus: 1);
        FirstRun.Race(vm);
        vm.Bus.Write(0x0800_0000, 4, 1);
        vm.Bus.Write(0x0800_0104, 4, 0xFF);
        vm.Bus.Write(0x0800_0204, 4, 0xFF);

        Assert.Equal([VirtualCpu.ListRegisters], FirstRun.Race(vm));
    }

    [Fact]
    public void A_machine_whose_controller_was_not_placed_is_dead_after_its_first_run()
    {
        var vm = new Vm();
        vm.CreateVcpu();
        VgicCreation.Create(vm, GicVersion.V3);

        Assert.Equal(-Errno.ENXIO, vm.Vcpus[0].Run());
        Assert.Equal(-Errno.EIO, vm.Vcpus[0].Run());
    }

    [Fact]
    public void Version_3_is_initialized_before_it_runs()
    {
        var vm = new Vm();
        vm.CreateVcpu();
        VgicCreation.Create(vm, GicVersion.V3);
        VgicCreation.PlaceDistributor(vm, 0x1_0000);
        VgicCreation.PlaceRedistributors(vm, 0x10_0000);

        Assert.Equal(-Errno.EBUSY, vm.Vcpus[0].Run());
    }

    [Fact]
    public void Version_2_is_initialized_by_its_first_run()
    {
        var vm = new Vm();
        vm.CreateVcpu();
        VgicCreation.Create(vm, GicVersion.V2);
        VgicCreation.PlaceDistributor(vm, 0x1_0000);
        VgicCreation.PlaceCpuInterface(vm, 0x2_0000);

        Assert.Equal((0, true), (vm.Vcpus[0].Run(), vm.Dist.Initialized));
    }

    [Fact]
    public void Frames_that_overlap_kill_the_machine()
    {
        var vm = new Vm();
        vm.CreateVcpu();
        VgicCreation.Create(vm, GicVersion.V2);
        VgicCreation.PlaceDistributor(vm, 0x1_0000);
        VgicCreation.PlaceCpuInterface(vm, 0x0_F000);

        Assert.Equal((-Errno.EINVAL, true), (vm.Vcpus[0].Run(), vm.IsDead));
    }

    [Fact]
    public void The_guest_finds_the_last_redistributor_by_its_type()
    {
        var vm = FirstRun.Machine(vcpus: 2);
        FirstRun.Race(vm);

        Assert.Equal(new ulong[] { 0x000, 0x110 }, Enumerable.Range(0, 2).Select(vcpu => RedistributorType(vm, vcpu)));
    }

    private static ulong RedistributorType(Vm vm, int vcpu)
    {
        Assert.Equal(0, vm.Bus.Read(0x080A_0008 + ((ulong)vcpu * GicLayout.RedistributorSize), 8, out var type));
        return type;
    }
}
