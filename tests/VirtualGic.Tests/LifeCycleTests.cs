using Xunit;

namespace VirtualGic.Tests;

public sealed class LifeCycleTests
{
    private readonly Vm _vm = new();

    [Fact]
    public void A_second_controller_is_refused()
    {
        VgicCreation.Create(_vm, GicVersion.V3);

        Assert.Equal(-Errno.EEXIST, VgicCreation.Create(_vm, GicVersion.V2));
    }

    [Fact]
    public void A_controller_comes_before_the_first_run()
    {
        _vm.CreateVcpu();
        _vm.Vcpus[0].Run();

        Assert.Equal(-Errno.EBUSY, VgicCreation.Create(_vm, GicVersion.V3));
    }

    [Fact]
    public void Version_2_takes_eight_vcpus()
    {
        for (var count = 0; count < 9; count++)
            Assert.Equal(0, _vm.CreateVcpu());

        Assert.Equal(-Errno.E2BIG, VgicCreation.Create(_vm, GicVersion.V2));
    }

    [Fact]
    public void A_ninth_vcpu_finds_no_place_in_version_2()
    {
        VgicCreation.Create(_vm, GicVersion.V2);
        for (var count = 0; count < 8; count++)
            Assert.Equal(0, _vm.CreateVcpu());

        Assert.Equal(-Errno.E2BIG, _vm.CreateVcpu());
    }

    [Fact]
    public void Nothing_is_configured_before_there_is_a_controller()
    {
        Assert.Equal(-Errno.ENXIO, VgicCreation.PlaceDistributor(_vm, 0x1000));
        Assert.Equal(-Errno.ENXIO, VgicInitialization.Initialize(_vm));
        Assert.Equal(-Errno.ENXIO, VgicInjection.Inject(_vm, 32, pending: true));
    }

    [Theory]
    [InlineData(0x1001, Errno.EINVAL)]
    [InlineData(0xFFFF_FFFF_FFFF_F000, Errno.EINVAL)]
    [InlineData(GuestRegion.AddressLimit, Errno.E2BIG)]
    public void A_distributor_stands_aligned_in_the_address_space(ulong start, int error)
    {
        VgicCreation.Create(_vm, GicVersion.V3);

        Assert.Equal(-error, VgicCreation.PlaceDistributor(_vm, start));
    }

    [Fact]
    public void A_distributor_is_placed_once()
    {
        VgicCreation.Create(_vm, GicVersion.V3);
        VgicCreation.PlaceDistributor(_vm, 0x1_0000);

        Assert.Equal(-Errno.EEXIST, VgicCreation.PlaceDistributor(_vm, 0x1_0001));
    }

    [Theory]
    [InlineData(2, 0, -Errno.ENXIO)]
    [InlineData(3, -Errno.ENXIO, 0)]
    public void Each_version_has_its_own_frames(int version, int cpuInterface, int redistributors)
    {
        VgicCreation.Create(_vm, (GicVersion)version);

        Assert.Equal(cpuInterface, VgicCreation.PlaceCpuInterface(_vm, 0x1_0000));
        Assert.Equal(redistributors, VgicCreation.PlaceRedistributors(_vm, 0x10_0000));
    }

    [Theory]
    [InlineData(63, -Errno.EINVAL)]
    [InlineData(65, -Errno.EINVAL)]
    [InlineData(1024, -Errno.EINVAL)]
    [InlineData(64, 0)]
    [InlineData(992, 0)]
    public void Interrupts_come_in_banks_of_32(int interrupts, int answer)
    {
        VgicCreation.Create(_vm, GicVersion.V3);

        Assert.Equal(answer, VgicCreation.SetInterrupts(_vm, interrupts));
    }

    [Fact]
    public void Interrupts_are_not_counted_anew_once_they_are_built()
    {
        VgicCreation.Create(_vm, GicVersion.V3);
        VgicInitialization.Initialize(_vm);

        Assert.Equal(-Errno.EBUSY, VgicCreation.SetInterrupts(_vm, 64));
    }
}
