using Xunit;

namespace VirtualGic.Tests;

public sealed class DistributorDeviceTests
{
    private readonly Vm _vm = FirstRun.Machine(vcpus: 1);
    private readonly DistributorDevice _device;

    public DistributorDeviceTests() => _device = new DistributorDevice(_vm);

    [Fact]
    public void Its_type_tells_the_number_of_interrupts() => Assert.Equal(256u / 32 - 1, Read(0x004));

    [Fact]
    public void Writing_ones_enables_and_disables()
    {
        _device.Write(0x104, 4, 0b1110);
        _device.Write(0x184, 4, 0b0100);

        Assert.Equal((0b1010UL, 0b1010UL), (Read(0x104), Read(0x184)));
    }

    [Fact]
    public void Pending_state_is_what_was_injected()
    {
        VgicInjection.Inject(_vm, intid: 64, pending: true);

        Assert.Equal(1UL, Read(0x208));
    }

    [Theory]
    [InlineData(0x100)]
    [InlineData(0x17C)]
    [InlineData(0xF00)]
    public void What_is_not_there_reads_as_zero_and_ignores_writes(ulong offset)
    {
        Assert.Equal(0, _device.Write(offset, 4, 0xFFFF_FFFF));
        Assert.Equal(0UL, Read(offset));
    }

    [Theory]
    [InlineData(0x004, 2)]
    [InlineData(0x006, 4)]
    public void An_access_of_another_width_reads_as_zero(ulong offset, int width)
    {
        Assert.Equal(0, _device.Read(offset, width, out var value));
        Assert.Equal(0UL, value);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(256)]
    public void Only_built_shared_interrupts_are_injected(int intid) =>
        Assert.Equal(-Errno.EINVAL, VgicInjection.Inject(_vm, intid, pending: true));

    private ulong Read(ulong offset)
    {
        _device.Read(offset, 4, out var value);
        return value;
    }
}
