using Xunit;

namespace VirtualGic.Tests;

public sealed class IoBusTests
{
    private readonly IoBus _bus = new();

    [Fact]
    public void An_access_reaches_the_device_at_its_address()
    {
        _bus.Register(new GuestRegion(0x3000, 0x1000), new SilentDevice(3));
        _bus.Register(new GuestRegion(0x1000, 0x1000), new SilentDevice(1));
        _bus.Register(new GuestRegion(0x2000, 0x1000), new SilentDevice(2));

        Assert.Equal(new ulong[] { 1, 2, 3 }, new ulong[] { 0x1000, 0x2FFC, 0x3004 }.Select(Read));
    }

    [Theory]
    [InlineData(0x0FFC)]
    [InlineData(0x2000)]
    [InlineData(0x1FFE)]
    public void An_address_without_a_device_is_not_supported(ulong address)
    {
        _bus.Register(new GuestRegion(0x1000, 0x1000), new SilentDevice(1));

        Assert.Equal(-Errno.EOPNOTSUPP, _bus.Read(address, 4, out _));
    }

    [Theory]
    [InlineData(0x0800, 0x1000)]
    [InlineData(0x1800, 0x0100)]
    [InlineData(0x0000, 0x4000)]
    public void A_region_that_overlaps_another_is_refused(ulong start, ulong length)
    {
        _bus.Register(new GuestRegion(0x1000, 0x1000), new SilentDevice(1));

        Assert.Equal(-Errno.EEXIST, _bus.Register(new GuestRegion(start, length), new SilentDevice(2)));
    }

    [Fact]
    public void The_thousand_and_first_device_finds_no_space()
    {
        for (var index = 0UL; index < IoBus.Capacity; index++)
            Assert.Equal(0, _bus.Register(new GuestRegion(index * 0x10, 0x10), new SilentDevice(index)));

        Assert.Equal(-Errno.ENOSPC, _bus.Register(new GuestRegion(0x10_0000, 0x10), new SilentDevice(0)));
    }

    [Fact]
    public void A_removed_device_is_gone_and_removing_it_again_is_no_error()
    {
        var device = new SilentDevice(1);
        _bus.Register(new GuestRegion(0x1000, 0x1000), device);

        Assert.Equal((0, 0), (_bus.Unregister(device), _bus.Unregister(device)));
        Assert.Equal(-Errno.EOPNOTSUPP, _bus.Read(0x1000, 4, out _));
    }

    [Fact]
    public void A_bus_that_was_torn_down_takes_and_finds_nothing()
    {
        _bus.TearDown();

        Assert.Equal(-Errno.ENOMEM, _bus.Register(new GuestRegion(0x1000, 0x1000), new SilentDevice(1)));
        Assert.Equal(-Errno.ENOMEM, _bus.Read(0x1000, 4, out _));
    }

    private ulong Read(ulong address)
    {
        Assert.Equal(0, _bus.Read(address, 4, out var value));
        return value;
    }
}
